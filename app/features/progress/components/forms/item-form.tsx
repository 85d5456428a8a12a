/** The form of a thing, whichever its kind. */
import type { SubmissionResult } from '@conform-to/react';
import type { KindValues } from '../../forms/values.ts';
import type { Option } from './block-fields.tsx';
import { CommitmentForm } from './commitment-form.tsx';
import type { Saving } from './form-frame.tsx';
import { MeasureForm } from './measure-form.tsx';
import { PriorityForm, RecommendationForm } from './priority-forms.tsx';
import { ServiceChangeForm } from './service-change-form.tsx';
import { FindingForm, OutcomeForm, QuoteForm } from './simple-forms.tsx';
import { UpdateForm } from './update-form.tsx';

/** What forms offer to choose from; empty lists for kinds that offer nothing. */
export type Choices = {
  organisations: { id: string; name: string }[];
  services: { id: string; title: string }[];
  things: Option[];
  participations: Option[];
  /** Sets of priorities or of recommendations, as the form needs them. */
  sets: { id: string; title: string }[];
};

type ItemFormProps = {
  item: KindValues;
  choices: Choices;
  lastResult: SubmissionResult | undefined;
  saving: Saving;
};

export function ItemForm({ item, choices, ...rest }: ItemFormProps) {
  switch (item.kind) {
    case 'finding':
      return <FindingForm values={item.values} {...rest} />;
    case 'quote':
      return <QuoteForm values={item.values} {...rest} />;
    case 'priority':
      return <PriorityForm values={item.values} sets={choices.sets} {...rest} />;
    case 'recommendation':
      return <RecommendationForm values={item.values} sets={choices.sets} {...rest} />;
    case 'commitment':
      return <CommitmentForm values={item.values} organisations={choices.organisations} {...rest} />;
    case 'measure':
      return <MeasureForm values={item.values} {...rest} />;
    case 'outcome':
      return <OutcomeForm values={item.values} {...rest} />;
    case 'service-change':
      return <ServiceChangeForm values={item.values} services={choices.services} {...rest} />;
    case 'update': {
      const { services, things, participations } = choices;
      return <UpdateForm values={item.values} {...{ services, things, participations }} {...rest} />;
    }
  }
}
