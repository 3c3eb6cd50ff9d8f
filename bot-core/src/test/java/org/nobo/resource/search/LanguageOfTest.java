package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a text is written. */
final class LanguageOfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We began with three people and a kettle, and by the end of the year there were twenty of us.
            de | Wir haben zu dritt mit einem Kessel angefangen, und am Ende des Jahres waren wir zwanzig.
            fr | Nous avons commencé à trois avec une bouilloire, et à la fin de l'année nous étions vingt.
            es | Empezamos tres personas con una tetera, y al final del año éramos veinte en la mesa de la cocina.
               | We began.
               | Bread, butter, jam, coffee, tea, milk
               | Começamos com três pessoas e uma chaleira, e no fim do ano éramos vinte à volta da mesa da cozinha.
               | We zijn met z'n drieën begonnen met een ketel, en aan het einde van het jaar waren we met twintig.
               | Abbiamo cominciato in tre con un bollitore, e alla fine dell'anno eravamo in venti attorno al tavolo.
               | بدأنا بثلاثة أشخاص وغلاية، وفي نهاية العام كنا عشرين.
               | 1, 2, 3 🎉
            """)
    void a_text_is_said_to_be_in_a_language_only_where_that_is_beyond_doubt(String language, String text) {
        assertThat(LanguageOf.text(text).map(Locale::getLanguage).orElse(null)).isEqualTo(language);
    }
}
