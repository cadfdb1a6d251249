package org.hornbook.server.discovery;

import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.classify.RuleClassifier;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The discovery library as beans. */
@Configuration
class EngineConfiguration {

    @Bean
    Connectors connectors() {
        return Connectors.standard();
    }

    @Bean
    Discovery discovery(Connectors connectors) {
        return new Discovery(connectors, RuleClassifier.of(DataTypes.standard()));
    }
}
