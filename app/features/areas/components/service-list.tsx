/** Services as a list to open: what each does, who runs it, and the levels it belongs to. */
import { useText } from '#app/platform/use-text.ts';
import { ItemList } from '#app/ui/content/item-list.tsx';
import { areaMessages } from '../messages.ts';
import { opening } from '../service.ts';
import type { ShownService } from '../shown.ts';

function ServiceFacts({ service }: { service: ShownService }) {
  const t = useText(areaMessages);
  const levels = service.levels.map(({ set, name }) => t('levelOf', { set, level: name }));
  return (
    <>
      {service.organisation ? <span>{service.organisation.name}</span> : null}
      {levels.map((level) => (
        <span key={level}>{level}</span>
      ))}
    </>
  );
}

export function ServiceList({ services, headingLevel = 3 }: { services: ShownService[]; headingLevel?: 2 | 3 | 4 }) {
  return (
    <ItemList
      headingLevel={headingLevel}
      items={services.map((service) => ({
        href: service.address,
        title: service.title,
        text: opening(service.description),
        ...(service.organisation || service.levels.length > 0 ? { meta: <ServiceFacts service={service} /> } : {}),
      }))}
    />
  );
}
