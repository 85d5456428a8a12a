/** An area's services and models of support, in short, on its home. */
import { useText } from '#app/platform/use-text.ts';
import { overviewMessages } from '../messages.ts';

export type AreaSupportProps = {
  /** The area's address. */
  home: string;
  services: { title: string; address: string }[];
  models: { name: string; levels: string[] }[];
};

export function AreaSupport({ home, services, models }: AreaSupportProps) {
  const t = useText(overviewMessages);
  if (services.length === 0 && models.length === 0) return <p>{t('supportNothing')}</p>;
  return (
    <>
      {services.length === 0 ? null : (
        <>
          <h3>{t('supportServices')}</h3>
          <ul>
            {services.map((service) => (
              <li key={service.address}>
                <a href={service.address}>{service.title}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={`${home}/services`}>{t('supportMoreServices')}</a>
          </p>
        </>
      )}
      {models.length === 0 ? null : (
        <>
          <h3>{t('supportLevels')}</h3>
          {models.map((model) => (
            <div key={model.name}>
              <p>{t('supportModel', { name: model.name })}</p>
              <ol>
                {model.levels.map((level) => (
                  <li key={level}>{level}</li>
                ))}
              </ol>
            </div>
          ))}
          <p>
            <a href={`${home}/support`}>{t('supportMoreLevels')}</a>
          </p>
        </>
      )}
    </>
  );
}
