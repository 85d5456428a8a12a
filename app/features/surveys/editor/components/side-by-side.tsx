/** A draft beside itself: each question in two renditions, or the whole beside what SurveyJS makes of it. */
import { useText } from '#app/platform/use-text.ts';
import { FormActions } from '#app/ui/form/form-actions.tsx';
import { SelectField } from '#app/ui/form/select-field.tsx';
import { SubmitButton } from '#app/ui/form/submit-button.tsx';
import { InRendition, PreviewHead, PreviewItem, PreviewPages } from '../../components/staff/preview-pages.tsx';
import type { PreviewProps } from '../../components/staff/preview-pages.tsx';
import type { Comparison } from '../preview/compare.server.ts';
import { compareMessages } from '../messages-compare.ts';

const nameOf = ({ rendition, renditions }: PreviewProps): string =>
  renditions.find(({ key }) => key === rendition.key)?.name ?? rendition.key;

/** What stands on either side, and which page. */
export function CompareForm({ left, right }: Comparison) {
  const t = useText(compareMessages);
  const renditions = left.renditions.map(({ key, name }) => ({ value: key, label: name }));
  const pages = Array.from({ length: left.pageCount }, (_, index) => index + 1);
  return (
    <form method="get" className="sd-compare__form">
      <SelectField name="left" label={t('left')} options={renditions} defaultValue={left.rendition.key} />
      <SelectField
        name="right"
        label={t('right')}
        options={[...renditions, { value: 'surveyjs', label: t('surveyJs') }]}
        defaultValue={right?.rendition.key ?? 'surveyjs'}
      />
      {left.pageCount > 1 ? (
        <SelectField
          name="page"
          label={t('page')}
          options={[
            { value: '', label: t('allPages') },
            ...pages.map((number) => ({ value: String(number), label: t('pageNumber', { number }) })),
          ]}
          defaultValue={left.page === null ? '' : String(left.page + 1)}
        />
      ) : null}
      <FormActions>
        <SubmitButton variant="secondary">{t('show')}</SubmitButton>
      </FormActions>
    </form>
  );
}

type SideProps = {
  of: PreviewProps;
  item: PreviewProps['pages'][number]['items'][number];
  conditions: PreviewProps['conditions'];
};

/** One question in one rendition. On a narrow screen, where the other stands below it, its name is seen as well as heard. */
function Side({ of, item, conditions }: SideProps) {
  return (
    <fieldset disabled className="nhsuk-fieldset sd-compare__side">
      <legend className="sd-kicker sd-compare__of">{nameOf(of)}</legend>
      <InRendition rendition={of.rendition}>
        <PreviewItem item={item} conditions={conditions} />
      </InRendition>
    </fieldset>
  );
}

/** Question beside question, so that nobody has to look for where the other one is. */
export function Renditions({ left, right }: { left: PreviewProps; right: PreviewProps }) {
  return left.pages.map((page, at) => {
    const other = right.pages[at] ?? page;
    const id = `preview-${page.page + 1}`;
    return (
      <section key={page.page} aria-labelledby={id}>
        <div className="sd-compare__pair">
          {[
            { of: left, view: page, heading: id },
            { of: right, view: other, heading: `${id}-right` },
          ].map(({ of, view, heading }) => (
            <div key={heading} className="sd-compare__side">
              <p className="sd-kicker">{nameOf(of)}</p>
              <InRendition rendition={of.rendition}>
                <PreviewHead page={view} id={heading} conditions={of === left ? left.conditions : {}} />
              </InRendition>
            </div>
          ))}
        </div>
        {page.items.map((item, index) => (
          <div key={item.name} className="sd-compare__pair">
            <Side of={left} item={item} conditions={left.conditions} />
            <Side of={right} item={other.items[index] ?? item} conditions={{}} />
          </div>
        ))}
      </section>
    );
  });
}

type BesideProps = { left: PreviewProps; surveyJs: NonNullable<Comparison['surveyJs']>; script: string };

/** SurveyJS draws its side in the browser; until then, and without a script, it says so. */
export function BesideSurveyJs({ left, surveyJs, script }: BesideProps) {
  const t = useText(compareMessages);
  return (
    <div className="sd-compare__pair">
      <div className="sd-compare__side">
        <p className="sd-kicker">{nameOf(left)}</p>
        <PreviewPages {...left} />
      </div>
      <section className="sd-compare__side" aria-label={t('surveyJs')}>
        <p className="sd-kicker">{t('surveyJs')}</p>
        <div
          data-surveyjs=""
          data-definition={surveyJs.definition}
          data-locale={surveyJs.locale}
          data-page={left.page === null ? '' : String(left.page)}
        >
          <p>{t('needsScript')}</p>
        </div>
        <script type="module" src={script} />
      </section>
    </div>
  );
}
