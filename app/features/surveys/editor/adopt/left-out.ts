/** Properties of SurveyJS that can be left out without changing what is asked, of whom, or what an answer means. */
import type { Json } from '../core/json.ts';

/** How a survey looks and moves from page to page: here the site decides. By name, wherever they stand. */
const looks: ReadonlySet<string> = new Set(
  (
    'logo logoPosition logoWidth logoHeight logoFit width widthMode minWidth maxWidth fitToContainer headerView header ' +
    'backgroundImage backgroundImageFit backgroundImageAttachment backgroundOpacity themeVariables showTitle ' +
    'showPageTitles showPageNumbers showQuestionNumbers showNumber hideNumber questionStartIndex questionTitlePattern ' +
    'requiredText requiredMark showProgressBar progressBarType progressBarLocation ' +
    'progressBarShowPageNumbers progressBarShowPageTitles progressBarInheritWidthFrom progressTitle showTOC tocLocation ' +
    'showTimerPanel showPrevButton showNavigationButtons navigationButtonsLocation navigationButtonsVisibility ' +
    'navigationTitle navigationDescription pagePrevText pageNextText completeText startSurveyText previewText editText ' +
    'showPreviewBeforeComplete previewMode showCompletedPage showCompletePage firstPageIsStarted firstPageIsStartPage ' +
    'questionsOnPageMode focusFirstQuestionAutomatic autoFocusFirstQuestion focusOnFirstError autoFocusFirstError ' +
    'goNextPageAutomatic autoAdvanceEnabled autoAdvanceAllowComplete allowCompleteSurveyAutomatic checkErrorsMode ' +
    'textUpdateMode autoGrowComment allowResizeComment commentAreaRows questionTitleLocation ' +
    'questionTitleWidth questionDescriptionLocation questionErrorLocation titleLocation titleWidth descriptionLocation ' +
    'errorLocation gridLayoutEnabled gridLayoutColumns colSpan indent innerIndent rightIndent startWithNewLine state ' +
    'panelsState renderMode renderAs displayMode mobileView columnLayout columnMinWidth rowTitleWidth showHeader ' +
    'alternateRows verticalAlign horizontalAlign cellHideMode detailPanelMode transposeData showInMultipleColumns ' +
    'itemSize itemTitleWidth itemErrorLocation size cols autoGrow allowResize acceptCarriageReturn ' +
    'searchEnabled searchMode allowClear showClearButton closeOnSelect hideSelectedItems textWrapEnabled ' +
    'separateSpecialChoices itemComponent swapOrder rateColorMode scaleColorMode rateDisplayMode ' +
    'displayRateDescriptionsAsExtremeItems showSelectAllItem hasSelectAll selectAllText ' +
    'imageHeight imageWidth imageFit contentMode minImageHeight minImageWidth maxImageHeight maxImageWidth ' +
    'selectToRankAreasLayout selectToRankEmptyRankedAreaText selectToRankEmptyUnrankedAreaText longTap ' +
    'tabAlign showRangeInProgress confirmDelete confirmDeleteText ' +
    'templateTabTitle tabTitlePlaceholder noEntriesText emptyRowsText hideColumnsIfEmpty addRowLocation ' +
    'addRowButtonLocation showMinMaxLabels showLabels labelCount tooltipVisibility'
  ).split(' '),
);

/** Hints inside a box; that of a question without a description becomes its description. */
const hints: ReadonlySet<string> = new Set([
  'placeholder',
  'placeHolder',
  'optionsCaption',
  'otherPlaceholder',
  'otherPlaceHolder',
  'commentPlaceholder',
]);

/** What says only how things are here anyway. */
const usual: Readonly<Record<string, readonly Json[]>> = {
  mode: ['edit'],
  visible: [true],
  readOnly: [false],
  choicesOrder: ['none', 'default'],
  rowOrder: ['none', 'default', 'initial'],
  rowsOrder: ['none', 'default', 'initial'],
  questionOrder: ['none', 'default', 'initial'],
  questionsOrder: ['none', 'default', 'initial'],
  clearInvisibleValues: ['onComplete', 'onHidden', 'onHiddenContainer', true],
  clearIfInvisible: ['default', 'onComplete', 'onHidden'],
  maskType: ['none'],
  cellType: ['default'],
  storeOthersAsComment: [true],
  showCommentArea: [false],
  hasComment: [false],
  inputType: [''],
};

/** Older names of what the site takes. */
export const spelled: Readonly<Record<string, string>> = {
  hasOther: 'showOtherItem',
  hasNone: 'showNoneItem',
};

export type LeftOut = 'looks' | 'hint' | 'usual' | 'empty';

const isEmpty = (value: Json): boolean =>
  value === '' ||
  (Array.isArray(value)
    ? value.length === 0
    : value !== null && typeof value === 'object' && Object.keys(value).length === 0);

/** Texts and lists that say something only when there is something in them. */
const sayNothingEmpty: ReadonlySet<string> = new Set(
  (
    'title description visibleIf enableIf requiredIf requiredErrorText text validators triggers calculatedValues completedHtml ' +
    'otherText noneText dontKnowText refuseText minRateDescription maxRateDescription labelTrue labelFalse ' +
    'maskSettings defaultValue'
  ).split(' '),
);

/** Why a property can be left out; undefined for one that has to be answered for by its author. */
export function leftOut(key: string, value: Json): LeftOut | undefined {
  if (looks.has(key)) return 'looks';
  if (hints.has(key)) return 'hint';
  if (usual[key]?.includes(value) === true) return 'usual';
  return sayNothingEmpty.has(key) && isEmpty(value) ? 'empty' : undefined;
}
