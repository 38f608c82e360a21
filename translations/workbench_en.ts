<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>daao::BatchRun</name>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>%n run finished</numerusform>
            <numerusform>%n runs finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right</source>
        <translation>
            <numerusform>%n right</numerusform>
            <numerusform>%n right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::BenchCommand</name>
    <message numerus="yes">
        <source>Mind: %1 was trained on %n of these queries: what it reaches on them is too good to be true.</source>
        <translation>
            <numerusform>Mind: %1 was trained on %n of these queries: what it reaches on it is too good to be true.</numerusform>
            <numerusform>Mind: %1 was trained on %n of these queries: what it reaches on them is too good to be true.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::BenchRuns</name>
    <message numerus="yes">
        <source>%n run(s) of this benchmark are done already.</source>
        <translation>
            <numerusform>%n run of this benchmark are done already.</numerusform>
            <numerusform>%n runs of this benchmark are done already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ConnectDialog</name>
    <message numerus="yes">
        <source>%n LLM(s): %1</source>
        <translation>
            <numerusform>%n LLM: %1</numerusform>
            <numerusform>%n LLMs: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::DatasetCommand</name>
    <message numerus="yes">
        <source>%1: %n item(s), read as %2.</source>
        <translation>
            <numerusform>%1: %n item, read as %2.</numerusform>
            <numerusform>%1: %n items, read as %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were left out.</source>
        <translation>
            <numerusform>%n item was left out.</numerusform>
            <numerusform>%n items were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::DbCommand</name>
    <message numerus="yes">
        <source>All is well: %n run(s), %1 texts and %2 policy versions compared with their hashes.</source>
        <translation>
            <numerusform>All is well: %n run, %1 texts and %2 policy versions compared with their hashes.</numerusform>
            <numerusform>All is well: %n runs, %1 texts and %2 policy versions compared with their hashes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::DifficultyFit</name>
    <message numerus="yes">
        <source>%n scores lay outside of 0 to 1 and were brought to the nearer end.</source>
        <translation>
            <numerusform>%n scores lay outside of 0 to 1 and were brought to the nearer end.</numerusform>
            <numerusform>%n scores lay outside of 0 to 1 and were brought to the nearer end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n queries have outcomes; the difficulty will say little more than their mean.</source>
        <translation>
            <numerusform>Only %n queries have outcomes; the difficulty will say little more than their mean.</numerusform>
            <numerusform>Only %n queries have outcomes; the difficulty will say little more than their mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training ran away %n times and went back to its last good state.</source>
        <translation>
            <numerusform>Training ran away %n times and went back to its last good state.</numerusform>
            <numerusform>Training ran away %n times and went back to its last good state.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::DifficultyGauge</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>at a tick of the difficulty gauge</comment>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EncoderChoice</name>
    <message numerus="yes">
        <source>Of %n text(s) that are longer than %1 tokens, the embedding LLM reads the start and the end.</source>
        <translation>
            <numerusform>Of %n text that is longer than %1 tokens, the embedding LLM reads the start and the end.</numerusform>
            <numerusform>Of %n texts that are longer than %1 tokens, the embedding LLM reads the start and the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointCommand</name>
    <message numerus="yes">
        <source>%1 at %2: %n LLM(s).</source>
        <translation>
            <numerusform>%1 at %2: %n LLM.</numerusform>
            <numerusform>%1 at %2: %n LLMs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointGate</name>
    <message numerus="yes">
        <source>The endpoint “%1” has failed too often. It is asked again in %n second(s).</source>
        <translation>
            <numerusform>The endpoint “%1” has failed too often. It is asked again in %n second.</numerusform>
            <numerusform>The endpoint “%1” has failed too often. It is asked again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointProbe</name>
    <message numerus="yes">
        <source>%n LLM(s).</source>
        <translation>
            <numerusform>%n LLM.</numerusform>
            <numerusform>%n LLMs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ExplorePage</name>
    <message numerus="yes">
        <source>Plan: %n node(s), %1, success %2</source>
        <translation>
            <numerusform>Plan: %n node, %1, success %2</numerusform>
            <numerusform>Plan: %n nodes, %1, success %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): %1</source>
        <translation>
            <numerusform>%n time: %1</numerusform>
            <numerusform>%n times: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Run %n query(s)</source>
        <translation>
            <numerusform>&amp;Run %n query</numerusform>
            <numerusform>&amp;Run %n querys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) from %1</source>
        <translation>
            <numerusform>%n query from %1</numerusform>
            <numerusform>%n querys from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::LearnBackend</name>
    <message numerus="yes">
        <source>Training diverged %n times and was given up; are there extreme values in the outcomes?</source>
        <translation>
            <numerusform>Training diverged %n times and was given up; are there extreme values in the outcomes?</numerusform>
            <numerusform>Training diverged %n times and was given up; are there extreme values in the outcomes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::LogisticPlanner</name>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s) of at most %2.</source>
        <translation>
            <numerusform>Difficulty %1 asks for %n layer of at most %2.</numerusform>
            <numerusform>Difficulty %1 asks for %n layers of at most %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::MainWindow</name>
    <message numerus="yes">
        <source>%n job(s) still run.</source>
        <translation>
            <numerusform>%n job still runs.</numerusform>
            <numerusform>%n jobs still run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were cut off when the program ended the last time; what they had done is kept.</source>
        <translation>
            <numerusform>%n run was cut off when the program ended the last time; what it had done is kept.</numerusform>
            <numerusform>%n runs were cut off when the program ended the last time; what they had done is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n queries.</source>
        <translation>
            <numerusform>%1 holds %n query.</numerusform>
            <numerusform>%1 holds %n queries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::OutcomeFile</name>
    <message numerus="yes">
        <source>%n query text(s) of the split %1 also occur in another split: results on them are too good to be true.</source>
        <translation>
            <numerusform>%n query text of the split %1 also occur in another split: results on them are too good to be true.</numerusform>
            <numerusform>%n query texts of the split %1 also occur in another split: results on them are too good to be true.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of query and LLM have no outcome.</source>
        <translation>
            <numerusform>%n pair of query and LLM have no outcome.</numerusform>
            <numerusform>%n pairs of query and LLM have no outcome.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) have no cost: it is unknown, not $0.</source>
        <translation>
            <numerusform>%n outcome have no cost: it is unknown, not $0.</numerusform>
            <numerusform>%n outcomes have no cost: it is unknown, not $0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::OutcomesCommand</name>
    <message numerus="yes">
        <source>%n query(s) named no split and were divided 60 / 10 / 30 by their id.</source>
        <translation>
            <numerusform>%n query named no split and were divided 60 / 10 / 30 by their id.</numerusform>
            <numerusform>%n querys named no split and were divided 60 / 10 / 30 by their id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n row was left out.</numerusform>
            <numerusform>%n rows were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::PlannerBase</name>
    <message numerus="yes">
        <source>The difficulty asks for %n layer(s).</source>
        <translation>
            <numerusform>The difficulty asks for %n layer.</numerusform>
            <numerusform>The difficulty asks for %n layers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If answers agree, %n layer(s) are enough; what is seen on the way decides.</source>
        <translation>
            <numerusform>If answers agree, %n layer is enough; what is seen on the way decides.</numerusform>
            <numerusform>If answers agree, %n layers are enough; what is seen on the way decides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s): its %2-fold, rounded up.</source>
        <translation>
            <numerusform>Difficulty %1 asks for %n layer: its %2-fold, rounded up.</numerusform>
            <numerusform>Difficulty %1 asks for %n layers: its %2-fold, rounded up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::PolicyUpdateCommand</name>
    <message numerus="yes">
        <source>Version %1, updated by %n run(s).</source>
        <translation>
            <numerusform>Version %1, updated by %n run.</numerusform>
            <numerusform>Version %1, updated by %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::PracticeRun</name>
    <message numerus="yes">
        <source>Trained on %n generated problem(s) and the simulated pool; families %1, phrasings %2.</source>
        <translation>
            <numerusform>Trained on %n generated problem and the simulated pool; families %1, phrasings %2.</numerusform>
            <numerusform>Trained on %n generated problems and the simulated pool; families %1, phrasings %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n problem(s) in %3 s.</source>
        <translation>
            <numerusform>%1 version %2: %n problem in %3 s.</numerusform>
            <numerusform>%1 version %2: %n problems in %3 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Printer</name>
    <message numerus="yes">
        <source>Cost %1 · %n call(s) · %2 · run %3</source>
        <translation>
            <numerusform>Cost %1 · %n call · %2 · run %3</numerusform>
            <numerusform>Cost %1 · %n calls · %2 · run %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ReplayExperiment</name>
    <message numerus="yes">
        <source>%n judged query(s) have the text of one in another split.</source>
        <translation>
            <numerusform>%n judged query have the text of one in another split.</numerusform>
            <numerusform>%n judged querys have the text of one in another split.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunActions</name>
    <message numerus="yes">
        <source>star %n run(s)</source>
        <translation>
            <numerusform>star %n run</numerusform>
            <numerusform>star %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the star from %n run(s)</source>
        <translation>
            <numerusform>take the star from %n run</numerusform>
            <numerusform>take the star from %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n run(s)</source>
        <translation>
            <numerusform>tag %n run</numerusform>
            <numerusform>tag %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n run(s)</source>
        <translation>
            <numerusform>note on %n run</numerusform>
            <numerusform>note on %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n run(s)</source>
        <translation>
            <numerusform>delete %n run</numerusform>
            <numerusform>delete %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n run(s)</source>
        <translation>
            <numerusform>restore %n run</numerusform>
            <numerusform>restore %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s), with commas between:</source>
        <translation>
            <numerusform>Tags of %n run, with commas between:</numerusform>
            <numerusform>Tags of %n runs, with commas between:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note on %n run(s):</source>
        <translation>
            <numerusform>Note on %n run:</numerusform>
            <numerusform>Note on %n runs:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run %n question(s) again with this policy. Before, they cost %1.</source>
        <translation>
            <numerusform>Run %n question again with this policy. Before, they cost %1.</numerusform>
            <numerusform>Run %n questions again with this policy. Before, they cost %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay of %n run(s)</source>
        <translation>
            <numerusform>Replay of %n run</numerusform>
            <numerusform>Replay of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-run of %n question(s) with %1</source>
        <translation>
            <numerusform>Re-run of %n question with %1</numerusform>
            <numerusform>Re-run of %n questions with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunExperiment</name>
    <message numerus="yes">
        <source>%n call(s) were made: the benchmark stops there.</source>
        <translation>
            <numerusform>%n call was made: the benchmark stops there.</numerusform>
            <numerusform>%n calls were made: the benchmark stops there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunPlots</name>
    <message numerus="yes">
        <source>%n that cost nothing are not on the logarithmic axis</source>
        <translation>
            <numerusform>%n that cost nothing are not on the logarithmic axis</numerusform>
            <numerusform>%n that cost nothing are not on the logarithmic axis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost are left out</source>
        <translation>
            <numerusform>%n of unknown cost are left out</numerusform>
            <numerusform>%n of unknown cost are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n run(s)</source>
        <translation>
            <numerusform>%1 in %n run</numerusform>
            <numerusform>%1 in %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunProgressLine</name>
    <message numerus="yes">
        <source>%1 …  %n call(s), %2</source>
        <translation>
            <numerusform>%1 …  %n call, %2</numerusform>
            <numerusform>%1 …  %n calls, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::SpanModel</name>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retrys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::StatusLine</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed call(s) in a row</source>
        <translation>
            <numerusform>%n failed call in a row</numerusform>
            <numerusform>%n failed calls in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n LLM(s)</source>
        <translation>
            <numerusform>%1: %2, %n LLM</numerusform>
            <numerusform>%1: %2, %n LLMs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TasksCommand</name>
    <message numerus="yes">
        <source>%n problem(s) written to %1.</source>
        <translation>
            <numerusform>%n problem written to %1.</numerusform>
            <numerusform>%n problems written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TrainCommand</name>
    <message numerus="yes">
        <source>%n text(s) of %1 also occur in another split.</source>
        <translation>
            <numerusform>%n text of %1 also occurs in another split.</numerusform>
            <numerusform>%n texts of %1 also occur in another split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n query(s) in %3 s.</source>
        <translation>
            <numerusform>%1 version %2: %n query in %3 s.</numerusform>
            <numerusform>%1 version %2: %n queries in %3 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) taught nothing: not every LLM has a score and a cost on them.</source>
        <translation>
            <numerusform>%n query taught nothing: not every LLM has a score and a cost on it.</numerusform>
            <numerusform>%n queries taught nothing: not every LLM has a score and a cost on them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::WorkbenchSession</name>
    <message numerus="yes">
        <source>%n run(s) finished.</source>
        <translation>
            <numerusform>%n run finished.</numerusform>
            <numerusform>%n runs finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Workflow</name>
    <message numerus="yes">
        <source>Node %1 (%2) needs %n candidate(s) from earlier layers.</source>
        <translation>
            <numerusform>Node %1 (%2) needs %n candidate from earlier layers.</numerusform>
            <numerusform>Node %1 (%2) needs %n candidates from earlier layers.</numerusform>
        </translation>
    </message>
</context>
</TS>
