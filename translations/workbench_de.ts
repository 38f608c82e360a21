<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>daao::AdaptiveStage</name>
    <message>
        <source>The trained policy is damaged: its orders of LLMs do not fit together.</source>
        <translation>Die trainierte Policy ist beschädigt: Ihre Reihenfolgen der LLMs passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>Das Training wurde angehalten.</translation>
    </message>
    <message>
        <source>Combining answers is learned from recorded answers and costs, and this table does not have both.</source>
        <translation>Das Kombinieren von Antworten wird aus aufgezeichneten Antworten und Kosten gelernt, und diese Tabelle enthält nicht beides.</translation>
    </message>
    <message>
        <source>Combining answers needs at least two LLMs and twenty queries to learn from.</source>
        <translation>Das Kombinieren von Antworten braucht mindestens zwei LLMs und zwanzig Anfragen zum Lernen.</translation>
    </message>
    <message>
        <source>The policy was trained by another version of the program; train it again.</source>
        <translation>Die Policy wurde von einer anderen Version des Programms trainiert; trainieren Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>daao::AnswerTab</name>
    <message>
        <source> · tests passed</source>
        <translation> · Tests bestanden</translation>
    </message>
    <message>
        <source> · tests failed</source>
        <translation> · Tests nicht bestanden</translation>
    </message>
    <message>
        <source>Candidate %1 of %2 · %3</source>
        <translation>Kandidat %1 von %2 · %3</translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation>&amp;Rohtext</translation>
    </message>
    <message>
        <source>Show the text as it came instead of rendered Markdown</source>
        <translation>Den Text so zeigen, wie er ankam, statt als gesetztes Markdown</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Reasoning of the LLM</source>
        <translation>Gedankengang des LLM</translation>
    </message>
    <message>
        <source>Answer as plain text</source>
        <translation>Antwort als reiner Text</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>Die Antwort wurde kopiert.</translation>
    </message>
    <message>
        <source>The address was copied; links in answers are not opened.</source>
        <translation>Die Adresse wurde kopiert; Links in Antworten werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Answer: %1 · %2</source>
        <translation>Antwort: %1 · %2</translation>
    </message>
    <message>
        <source>● streaming</source>
        <translation>● wird empfangen</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>Reasoning · characters: %1</source>
        <translation>Gedankengang · Zeichen: %1</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>Noch gibt es keine Antwort.</translation>
    </message>
</context>
<context>
    <name>daao::Archive</name>
    <message>
        <source>No run is named.</source>
        <translation>Es ist kein Lauf angegeben.</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>Several runs begin with “%1”.</source>
        <translation>Mehrere Läufe beginnen mit „%1“.</translation>
    </message>
</context>
<context>
    <name>daao::AttemptModel</name>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1, possibly cut</source>
        <translation>%1, möglicherweise abgeschnitten</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Gewartet</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>daao::Baselines</name>
    <message>
        <source>%1 compares answers, and the table %2 records none.</source>
        <translation>%1 vergleicht Antworten, und die Tabelle %2 enthält keine.</translation>
    </message>
    <message>
        <source>%1 needs two LLMs or more.</source>
        <translation>%1 braucht mindestens zwei LLMs.</translation>
    </message>
    <message>
        <source>None of the LLMs was in the training rows.</source>
        <translation>Keines der LLMs kam in den Trainingszeilen vor.</translation>
    </message>
    <message>
        <source>Nothing is recorded for this query.</source>
        <translation>Für diese Anfrage ist nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>There are no training rows to fit %1 on.</source>
        <translation>Es gibt keine Trainingszeilen, um %1 anzupassen.</translation>
    </message>
    <message>
        <source>There is no policy or comparison called %1. Comparisons are: %2.</source>
        <translation>Es gibt keine Policy und keinen Vergleich namens %1. Vergleiche sind: %2.</translation>
    </message>
    <message>
        <source>There is no ablation called %1. There are: %2.</source>
        <translation>Es gibt keine Ablation namens %1. Es gibt: %2.</translation>
    </message>
</context>
<context>
    <name>daao::BatchRun</name>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>%n Lauf beendet</numerusform>
            <numerusform>%n Läufe beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right</source>
        <translation>
            <numerusform>%n richtig</numerusform>
            <numerusform>%n richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1: no column is called query, question or prompt.</source>
        <translation>%1: Keine Spalte heißt query, question oder prompt.</translation>
    </message>
</context>
<context>
    <name>daao::BenchCommand</name>
    <message>
        <source>Name what to measure on: --dataset D or --outcomes T, not both.</source>
        <translation>Angeben, woran gemessen wird: --dataset D oder --outcomes T, nicht beides.</translation>
    </message>
    <message>
        <source>Name policies: --policy P[,P…].</source>
        <translation>Policies angeben: --policy P[,P…].</translation>
    </message>
    <message>
        <source>%1 %2 of %3 runs are kept. Go on with: daao bench --resume %4</source>
        <translation>%1 %2 von %3 Läufen sind gespeichert. Fortsetzen mit: daao bench --resume %4</translation>
    </message>
    <message>
        <source>A replay makes no calls and spends nothing: --budget and --max-calls are for --dataset.</source>
        <translation>Eine Wiedergabe ruft nichts auf und kostet nichts: --budget und --max-calls gelten für --dataset.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 replays …</source>
        <translation>%1: %2 von %3 Wiedergaben …</translation>
    </message>
    <message numerus="yes">
        <source>Mind: %1 was trained on %n of these queries: what it reaches on them is too good to be true.</source>
        <translation>
            <numerusform>Achtung: %1 wurde mit %n dieser Anfragen trainiert: Was es darauf erreicht, ist zu gut, um wahr zu sein.</numerusform>
            <numerusform>Achtung: %1 wurde mit %n dieser Anfragen trainiert: Was es darauf erreicht, ist zu gut, um wahr zu sein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::BenchRuns</name>
    <message numerus="yes">
        <source>%n run(s) of this benchmark are done already.</source>
        <translation>
            <numerusform>%n Lauf dieses Benchmarks ist schon erledigt.</numerusform>
            <numerusform>%n Läufe dieses Benchmarks sind schon erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 …</source>
        <translation>%1 von %2 Läufen, %3 …</translation>
    </message>
    <message>
        <source>--known-programs is for generated problems and the simulated pool alone.</source>
        <translation>--known-programs gilt nur für erzeugte Probleme und den simulierten Pool.</translation>
    </message>
</context>
<context>
    <name>daao::BenchText</name>
    <message>
        <source>%1%2: %3 items, %4. Benchmark %5.</source>
        <translation>%1%2: %3 Einträge, %4. Benchmark %5.</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>Zu beachten: %1</translation>
    </message>
    <message>
        <source>%1 took no part: %2</source>
        <translation>%1 nahm nicht teil: %2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Cost/query</source>
        <translation>Kosten/Anfrage</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>AIQ</source>
        <translation>AIQ</translation>
    </message>
    <message>
        <source>CostSave</source>
        <translation>CostSave</translation>
    </message>
    <message>
        <source>PerfGain</source>
        <translation>PerfGain</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>Zero router: AIQ %1. Best single LLM: %2. Oracle: %3 at %4.</source>
        <translation>Zero-Router: AIQ %1. Bestes einzelnes LLM: %2. Orakel: %3 bei %4.</translation>
    </message>
    <message>
        <source> (a bound)</source>
        <translation> (eine Schranke)</translation>
    </message>
    <message>
        <source>%1 against</source>
        <translation>%1 gegen</translation>
    </message>
    <message>
        <source>Utility gained</source>
        <translation>Nutzengewinn</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Gap closed</source>
        <translation>Lücke geschlossen</translation>
    </message>
    <message>
        <source>Cost at its accuracy</source>
        <translation>Kosten bei dessen Genauigkeit</translation>
    </message>
</context>
<context>
    <name>daao::Budget</name>
    <message>
        <source>The price of this LLM is unknown, so the budget cannot be kept. Give it a price, or run without a budget.</source>
        <translation>Der Preis dieses LLM ist unbekannt, daher lässt sich das Budget nicht einhalten. Einen Preis angeben oder ohne Budget ausführen.</translation>
    </message>
    <message>
        <source>The budget of $%1 would be passed: $%2 are spent or reserved and this call can cost $%3.</source>
        <translation>Das Budget von $%1 würde überschritten: $%2 sind ausgegeben oder reserviert, und dieser Aufruf kann $%3 kosten.</translation>
    </message>
</context>
<context>
    <name>daao::Calculator</name>
    <message>
        <source>The calculator does not understand “%1”.</source>
        <translation>Der Rechner versteht „%1“ nicht.</translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation>Der Ausdruck ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>Eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation>Der Ausdruck endet zu früh.</translation>
    </message>
    <message>
        <source>Division by zero.</source>
        <translation>Division durch null.</translation>
    </message>
    <message>
        <source>Only whole exponents are possible.</source>
        <translation>Nur ganzzahlige Exponenten sind möglich.</translation>
    </message>
    <message>
        <source>The expression takes too much work.</source>
        <translation>Der Ausdruck ist zu aufwendig.</translation>
    </message>
    <message>
        <source>The result has more than %1 digits.</source>
        <translation>Das Ergebnis hat mehr als %1 Stellen.</translation>
    </message>
    <message>
        <source>%1/%2 (about %3)</source>
        <translation>%1/%2 (etwa %3)</translation>
    </message>
    <message>
        <source>There is nothing to calculate.</source>
        <translation>Es gibt nichts zu berechnen.</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>Der Ausdruck ist zu lang.</translation>
    </message>
</context>
<context>
    <name>daao::CascadePlanner</name>
    <message>
        <source>Two answers agree.</source>
        <translation>Zwei Antworten stimmen überein.</translation>
    </message>
    <message>
        <source>No LLM is left to ask.</source>
        <translation>Es ist kein LLM mehr übrig, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>The answers disagree: %1 is asked.</source>
        <translation>Die Antworten stimmen nicht überein: %1 wird gefragt.</translation>
    </message>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation>Die Policy braucht den Operator %1, der nicht laufen kann: %2</translation>
    </message>
</context>
<context>
    <name>daao::ChangeMenu</name>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>P %1</source>
        <translation>P %1</translation>
    </message>
    <message>
        <source>%1 on %2 instead of %3</source>
        <translation>%1 auf %2 statt %3</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>Another &amp;LLM</source>
        <translation>Anderes &amp;LLM</translation>
    </message>
    <message>
        <source>Another &amp;operator</source>
        <translation>Anderer &amp;Operator</translation>
    </message>
    <message>
        <source>&amp;Prompts…</source>
        <translation>&amp;Prompts…</translation>
    </message>
    <message>
        <source>&amp;Temperature…</source>
        <translation>&amp;Temperatur…</translation>
    </message>
</context>
<context>
    <name>daao::ChatClient</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The attempt could not be written to the ledger.</source>
        <translation>Der Versuch konnte nicht in das Aufrufbuch geschrieben werden.</translation>
    </message>
    <message>
        <source>The attempt was given up without a word.</source>
        <translation>Der Versuch wurde ohne Angabe von Gründen aufgegeben.</translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>Die Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the pool.</source>
        <translation>Es gibt kein LLM „%1“ im Pool.</translation>
    </message>
</context>
<context>
    <name>daao::ChatProtocol</name>
    <message>
        <source>“messages” must be a list with at least one message.</source>
        <translation>„messages“ muss eine Liste mit mindestens einer Nachricht sein.</translation>
    </message>
    <message>
        <source>The role of a message is missing or unknown.</source>
        <translation>Die Rolle einer Nachricht fehlt oder ist unbekannt.</translation>
    </message>
    <message>
        <source>The content of a message must be text.</source>
        <translation>Der Inhalt einer Nachricht muss Text sein.</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>er ist kein Objekt</translation>
    </message>
    <message>
        <source>The body is not a JSON object: %1.</source>
        <translation>Der Rumpf ist kein JSON-Objekt: %1.</translation>
    </message>
    <message>
        <source>“model” is missing.</source>
        <translation>„model“ fehlt.</translation>
    </message>
    <message>
        <source>“temperature” must be a number between 0 and 2.</source>
        <translation>„temperature“ muss eine Zahl zwischen 0 und 2 sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number of at least 1.</source>
        <translation>„%1“ muss eine ganze Zahl von mindestens 1 sein.</translation>
    </message>
    <message>
        <source>“seed” must be a whole number between 0 and 2^53.</source>
        <translation>„seed“ muss eine ganze Zahl zwischen 0 und 2^53 sein.</translation>
    </message>
    <message>
        <source>“n” must be a whole number between 1 and %1.</source>
        <translation>„n“ muss eine ganze Zahl zwischen 1 und %1 sein.</translation>
    </message>
    <message>
        <source>“stream” must be true or false.</source>
        <translation>„stream“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>The model “%1” does not exist.</source>
        <translation>Das Modell „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of the model.</source>
        <translation>Der Prompt von %1 Token passt nicht in den Kontext des Modells.</translation>
    </message>
    <message>
        <source>Rate limit reached (an injected fault).</source>
        <translation>Ratenbegrenzung erreicht (ein eingespielter Fehler).</translation>
    </message>
    <message>
        <source>The server had an error (an injected fault).</source>
        <translation>Der Server hatte einen Fehler (ein eingespielter Fehler).</translation>
    </message>
</context>
<context>
    <name>daao::Checkpoint</name>
    <message>
        <source>The checkpoint is damaged (%1); train the policy again or import it anew.</source>
        <translation>Der Checkpoint ist beschädigt (%1); die Policy neu trainieren oder erneut importieren.</translation>
    </message>
    <message>
        <source>it has no tensor “%1”</source>
        <translation>er hat keinen Tensor „%1“</translation>
    </message>
    <message>
        <source>the tensor “%1” has another shape than expected</source>
        <translation>der Tensor „%1“ hat eine andere Form als erwartet</translation>
    </message>
    <message>
        <source>the tensor “%1” holds numbers that are not finite</source>
        <translation>der Tensor „%1“ enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>This is not a checkpoint of the DAAO Workbench.</source>
        <translation>Dies ist kein Checkpoint der DAAO Workbench.</translation>
    </message>
    <message>
        <source>The checkpoint was written by a newer version of the program (format %1, this one reads up to %2).</source>
        <translation>Der Checkpoint wurde von einer neueren Version des Programms geschrieben (Format %1, diese liest bis %2).</translation>
    </message>
    <message>
        <source>it should be %1 bytes long and has %2</source>
        <translation>er sollte %1 Byte lang sein und hat %2</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>sein Kopf passt nicht hinein</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>seine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>the tensor “%1” does not fit into it</source>
        <translation>der Tensor „%1“ passt nicht hinein</translation>
    </message>
    <message>
        <source>the tensor “%1” is in it twice</source>
        <translation>der Tensor „%1“ ist doppelt enthalten</translation>
    </message>
    <message>
        <source>it has numbers that belong to no tensor</source>
        <translation>er enthält Zahlen, die zu keinem Tensor gehören</translation>
    </message>
</context>
<context>
    <name>daao::CodeTest</name>
    <message>
        <source>The question has no public tests; nothing was tested.</source>
        <translation>Die Frage hat keine öffentlichen Tests; es wurde nichts getestet.</translation>
    </message>
    <message>
        <source>No candidate has a program to test.</source>
        <translation>Kein Kandidat hat ein Programm zum Testen.</translation>
    </message>
    <message>
        <source>Repair %1 failed: %2</source>
        <translation>Reparatur %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>Public tests: %1 of %2 passed.</source>
        <translation>Öffentliche Tests: %1 von %2 bestanden.</translation>
    </message>
    <message>
        <source>the reply holds no program.</source>
        <translation>die Antwort enthält kein Programm.</translation>
    </message>
</context>
<context>
    <name>daao::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>Ein paar Buchstaben dessen eingeben, was getan werden soll</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&gt; actions   # runs   = policies   @ nodes   : settings</source>
        <translation>&gt; Aktionen   # Läufe   = Policies   @ Knoten   : Einstellungen</translation>
    </message>
</context>
<context>
    <name>daao::CompareView</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <translation>%1: %2 · %3 · %4</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Workflow of the first run</source>
        <translation>Workflow des ersten Laufs</translation>
    </message>
    <message>
        <source>Workflow of the second run</source>
        <translation>Workflow des zweiten Laufs</translation>
    </message>
    <message>
        <source>Node to compare</source>
        <translation>Zu vergleichender Knoten</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>Unterschied der Antworten</translation>
    </message>
    <message>
        <source>Difference of the prompts</source>
        <translation>Unterschied der Prompts</translation>
    </message>
    <message>
        <source>Difference of what the node wrote</source>
        <translation>Unterschied dessen, was der Knoten schrieb</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Nodes: prompt and text</source>
        <translation>&amp;Knoten: Prompt und Text</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>Erster Lauf</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>Zweiter Lauf</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>Gleiche Antwort</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation>Zeit %1</translation>
    </message>
    <message>
        <source>Tokens %1 in, %2 out</source>
        <translation>Token %1 ein, %2 aus</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>daao::ComparisonPractice</name>
    <message>
        <source>The training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Trained on generated problems and the simulated pool.</source>
        <translation>Trainiert an erzeugten Aufgaben und dem simulierten Pool.</translation>
    </message>
    <message>
        <source>Training %1: %2 % …</source>
        <translation>%1 wird trainiert: %2 % …</translation>
    </message>
</context>
<context>
    <name>daao::Completion</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>daao::ConnectDialog</name>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>llama.cpp server</source>
        <translation>llama.cpp-Server</translation>
    </message>
    <message>
        <source>vLLM</source>
        <translation>vLLM</translation>
    </message>
    <message>
        <source>LM Studio</source>
        <translation>LM Studio</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation>OpenRouter</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Anderer</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Use these &amp;models now</source>
        <translation>Diese &amp;Modelle jetzt verwenden</translation>
    </message>
    <message>
        <source>Connect my models</source>
        <translation>Eigene Modelle verbinden</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>Was er zeigte</translation>
    </message>
    <message>
        <source>Request and reply of the chosen step</source>
        <translation>Anforderung und Antwort des gewählten Schritts</translation>
    </message>
    <message>
        <source>Choose a step to read exactly what was asked and what came back.</source>
        <translation>Einen Schritt wählen, um genau zu lesen, was gefragt wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Nothing is contacted before you press Test. The test costs a few tokens.</source>
        <translation>Vor dem Drücken von „Testen“ wird nichts kontaktiert. Der Test kostet einige Token.</translation>
    </message>
    <message>
        <source>Name of an environment variable, or empty</source>
        <translation>Name einer Umgebungsvariablen oder leer</translation>
    </message>
    <message>
        <source>The key itself is never stored: it is read from this variable when a request is made.</source>
        <translation>Der Schlüssel selbst wird nie gespeichert: Er wird bei jeder Anforderung aus dieser Variablen gelesen.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>&amp;Key from</source>
        <translation>Schlüssel &amp;aus</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>This endpoint cannot be used yet: read the first ✕ above.</source>
        <translation>Dieser Endpunkt ist nicht verwendbar: siehe das erste ✕ oben.</translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s): %1</source>
        <translation>
            <numerusform>%n LLM: %1</numerusform>
            <numerusform>%n LLMs: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Controller</name>
    <message>
        <source>The checkpoint&apos;s controller has sizes that cannot be.</source>
        <translation>Der Controller des Checkpoints hat Größen, die es nicht geben kann.</translation>
    </message>
    <message>
        <source>The loss is not finite; nothing was changed.</source>
        <translation>Der Verlust ist nicht endlich; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation>Die Tensorbibliothek ist gescheitert.</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>Der Stand des Trainings passt nicht zu seinem Controller.</translation>
    </message>
</context>
<context>
    <name>daao::CostBreakdown</name>
    <message>
        <source>%1 is %2 % of the bill.</source>
        <translation>%1 macht %2 % der Rechnung aus.</translation>
    </message>
    <message>
        <source>What if %1: −%2, predicted success %3.</source>
        <translation>Was wäre, wenn %1: −%2, vorhergesagter Erfolg %3.</translation>
    </message>
</context>
<context>
    <name>daao::CostView</name>
    <message>
        <source>Cost by LLM and by node</source>
        <translation>Kosten nach LLM und nach Knoten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>No run is shown, so there is no cost.</source>
        <translation>Es wird kein Lauf gezeigt, also gibt es keine Kosten.</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source> (×%1)</source>
        <translation> (×%1)</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>The same tokens at the price of %1</source>
        <translation>Dieselben Token zum Preis von %1</translation>
    </message>
    <message>
        <source> · expected success %1</source>
        <translation> · erwarteter Erfolg %1</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>Orakel</translation>
    </message>
    <message>
        <source>What the oracle policy, which knows the simulated truth, expects to pay</source>
        <translation>Was die Orakel-Policy, die die simulierte Wahrheit kennt, zu zahlen erwartet</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>What the run cost</source>
        <translation>Was der Lauf gekostet hat</translation>
    </message>
</context>
<context>
    <name>daao::CsvReader</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There is text behind a closing quote; a quote inside a field is written twice.</source>
        <translation>Hinter einem schließenden Anführungszeichen steht Text; ein Anführungszeichen innerhalb eines Feldes wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>There is a quote inside a field that does not begin with one.</source>
        <translation>In einem Feld, das nicht mit einem Anführungszeichen beginnt, steht eines.</translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB.</source>
        <translation>Ein Feld ist länger als 16 MiB.</translation>
    </message>
    <message>
        <source>There is a zero byte; this is no text file.</source>
        <translation>Es gibt ein Nullbyte; dies ist keine Textdatei.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB; is a quote missing?</source>
        <translation>Ein Feld ist länger als 16 MiB; fehlt ein Anführungszeichen?</translation>
    </message>
</context>
<context>
    <name>daao::CurlCommand</name>
    <message>
        <source>%1 has no address that could be called: %2</source>
        <translation>%1 hat keine Adresse, die aufgerufen werden könnte: %2</translation>
    </message>
    <message>
        <source>answers while this runs: %1</source>
        <translation>antwortet, solange dies läuft: %1</translation>
    </message>
</context>
<context>
    <name>daao::DatasetCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s), read as %2.</source>
        <translation>
            <numerusform>%1: %n Eintrag, gelesen als %2.</numerusform>
            <numerusform>%1: %n Einträge, gelesen als %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were left out.</source>
        <translation>
            <numerusform>%n Eintrag wurde ausgelassen.</numerusform>
            <numerusform>%n Einträge wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no data sets. Import one: daao dataset import FILE --name N</source>
        <translation>Es gibt keine Datensätze. Einen importieren: daao dataset import FILE --name N</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The data set %1 is removed.</source>
        <translation>Der Datensatz %1 ist entfernt.</translation>
    </message>
</context>
<context>
    <name>daao::DatasetFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The id “%1” occurs for the second time.</source>
        <translation>Die Kennung „%1“ kommt zum zweiten Mal vor.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The file holds no items.</source>
        <translation>Die Datei enthält keine Einträge.</translation>
    </message>
    <message>
        <source>None of the items can be used. The first: %1</source>
        <translation>Keiner der Einträge ist verwendbar. Der erste: %1</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>der Eintrag</translation>
    </message>
    <message>
        <source>It has %1 fields, the first line has %2.</source>
        <translation>Sie hat %1 Felder, die erste Zeile hat %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daao::DatasetFormats</name>
    <message>
        <source>The key “%1” is missing or empty.</source>
        <translation>Der Schlüssel „%1“ fehlt oder ist leer.</translation>
    </message>
    <message>
        <source>The answer does not end in “#### number”.</source>
        <translation>Die Antwort endet nicht auf „#### Zahl“.</translation>
    </message>
    <message>
        <source>There is neither an “answer” nor a “solution” with a \boxed answer.</source>
        <translation>Es gibt weder ein „answer“ noch eine „solution“ mit einer \boxed-Antwort.</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>Die Option %1 fehlt.</translation>
    </message>
    <message>
        <source>The answer is “%1”; it must be the letter of an option.</source>
        <translation>Die Antwort ist „%1“; sie muss der Buchstabe einer Option sein.</translation>
    </message>
    <message>
        <source>its tests are programs, not pairs of arguments and values</source>
        <translation>seine Tests sind Programme, keine Paare von Argumenten und Werten</translation>
    </message>
    <message>
        <source>Complete this Python function:

%1</source>
        <translation>Diese Python-Funktion vervollständigen:

%1</translation>
    </message>
    <message>
        <source>%1
One test of it: %2</source>
        <translation>%1
Ein Test dazu: %2</translation>
    </message>
    <message>
        <source>its answer is not published, so nothing could be judged</source>
        <translation>seine Antwort ist nicht veröffentlicht, daher ließe sich nichts beurteilen</translation>
    </message>
    <message>
        <source>its attachment %1 is missing or no text</source>
        <translation>sein Anhang %1 fehlt oder ist kein Text</translation>
    </message>
    <message>
        <source>There is nothing to judge by: no “answer” and no “hidden_tests”.</source>
        <translation>Es gibt nichts, wonach sich urteilen ließe: kein „answer“ und keine „hidden_tests“.</translation>
    </message>
</context>
<context>
    <name>daao::DbCommand</name>
    <message numerus="yes">
        <source>All is well: %n run(s), %1 texts and %2 policy versions compared with their hashes.</source>
        <translation>
            <numerusform>Alles in Ordnung: %n Lauf, %1 Texte und %2 Policy-Versionen mit ihren Hashwerten verglichen.</numerusform>
            <numerusform>Alles in Ordnung: %n Läufe, %1 Texte und %2 Policy-Versionen mit ihren Hashwerten verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is in %1.</source>
        <translation>Eine Kopie liegt in %1.</translation>
    </message>
    <message>
        <source>%1: %2 kB and %3 kB of log, schema %4, SQLite %5%6</source>
        <translation>%1: %2 kB und %3 kB Protokoll, Schema %4, SQLite %5%6</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>, schreibgeschützt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>daao::Debate</name>
    <message>
        <source>Only one agent answered; there was nobody to debate with.</source>
        <translation>Nur ein Agent antwortete; es gab niemanden für eine Debatte.</translation>
    </message>
    <message>
        <source>All agents agreed after round %1.</source>
        <translation>Alle Agenten waren nach Runde %1 einig.</translation>
    </message>
    <message>
        <source>An agent did not answer: %1</source>
        <translation>Ein Agent antwortete nicht: %1</translation>
    </message>
</context>
<context>
    <name>daao::Decision</name>
    <message>
        <source>%1 is the only choice.</source>
        <translation>%1 ist die einzige Wahl.</translation>
    </message>
    <message>
        <source>%1 (success %2, cost share %3 at λ %4) beats %5 by %6.</source>
        <translation>%1 (Erfolg %2, Kostenanteil %3 bei λ %4) schlägt %5 um %6.</translation>
    </message>
</context>
<context>
    <name>daao::Dialogue</name>
    <message>
        <source>The LLM was not asked.</source>
        <translation>Das LLM wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The prompt template “%1” is empty or missing.</source>
        <translation>Die Prompt-Vorlage „%1“ ist leer oder fehlt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyFit</name>
    <message>
        <source>Training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There are no outcomes to learn from: the table has no query with a text and a score.</source>
        <translation>Es gibt keine Ergebnisse zum Lernen: Die Tabelle hat keine Anfrage mit Text und Score.</translation>
    </message>
    <message numerus="yes">
        <source>%n scores lay outside of 0 to 1 and were brought to the nearer end.</source>
        <translation>
            <numerusform>%n Score lag außerhalb von 0 bis 1 und wurde an das nähere Ende gesetzt.</numerusform>
            <numerusform>%n Scores lagen außerhalb von 0 bis 1 und wurden an das nähere Ende gesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n queries have outcomes; the difficulty will say little more than their mean.</source>
        <translation>
            <numerusform>Nur %n Anfrage hat Ergebnisse; die Schwierigkeit wird wenig mehr als deren Mittelwert aussagen.</numerusform>
            <numerusform>Nur %n Anfragen haben Ergebnisse; die Schwierigkeit wird wenig mehr als deren Mittelwert aussagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty shall be about “%1”, but the table has no outcome of it.</source>
        <translation>Die Schwierigkeit soll sich auf „%1“ beziehen, aber die Tabelle hat dazu kein Ergebnis.</translation>
    </message>
    <message>
        <source>Not every cost is known, so difficulty is about the weakest LLM, %1, in place of the cheapest.</source>
        <translation>Nicht alle Kosten sind bekannt, daher bezieht sich die Schwierigkeit auf das schwächste LLM, %1, statt auf das günstigste.</translation>
    </message>
    <message>
        <source>Reading the queries</source>
        <translation>Anfragen werden gelesen</translation>
    </message>
    <message>
        <source>Measuring the queries</source>
        <translation>Anfragen werden vermessen</translation>
    </message>
    <message>
        <source>Fitting the kernel machine</source>
        <translation>Die Kernel-Maschine wird angepasst</translation>
    </message>
    <message>
        <source>Growing the forests</source>
        <translation>Die Wälder wachsen</translation>
    </message>
    <message>
        <source>Training the difficulty module</source>
        <translation>Das Schwierigkeitsmodul wird trainiert</translation>
    </message>
    <message numerus="yes">
        <source>Training ran away %n times and went back to its last good state.</source>
        <translation>
            <numerusform>Das Training geriet %n Mal außer Kontrolle und kehrte zu seinem letzten guten Zustand zurück.</numerusform>
            <numerusform>Das Training geriet %n Mal außer Kontrolle und kehrte zu seinem letzten guten Zustand zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Embedding the queries</source>
        <translation>Betten die Anfragen ein</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyGauge</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>at a tick of the difficulty gauge</comment>
        <translation>
            <numerusform>%n Ebene</numerusform>
            <numerusform>%n Ebenen</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty …</source>
        <translation>Schwierigkeit …</translation>
    </message>
    <message>
        <source>Difficulty %1</source>
        <translation>Schwierigkeit %1</translation>
    </message>
    <message>
        <source>Difficulty —</source>
        <translation>Schwierigkeit —</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · truth ○ %2</source>
        <translation>%1 · Wahrheit ○ %2</translation>
    </message>
    <message>
        <source>Difficulty %1, between %2 and %3</source>
        <translation>Schwierigkeit %1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>How likely one bare answer of the cheapest LLM is to be wrong, with a 90 % interval.</source>
        <translation>Wie wahrscheinlich eine einzelne bloße Antwort des günstigsten LLM falsch ist, mit einem 90-%-Intervall.</translation>
    </message>
    <message>
        <source>○ is the true share, known to the simulated world.</source>
        <translation>○ ist der wahre Anteil, der simulierten Welt bekannt.</translation>
    </message>
    <message>
        <source>Estimated by %1.</source>
        <translation>Geschätzt von %1.</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyModel</name>
    <message>
        <source>The checkpoint does not say which LLM its difficulty is about; train it again.</source>
        <translation>Der Checkpoint sagt nicht, auf welches LLM sich seine Schwierigkeit bezieht; neu trainieren.</translation>
    </message>
    <message>
        <source>The policy measures texts in a way that this version of the program does not know; train it again.</source>
        <translation>Die Policy vermisst Texte auf eine Weise, die diese Programmversion nicht kennt; neu trainieren.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s trees or landmarks contradict themselves; train it again.</source>
        <translation>Die Bäume oder Stützpunkte des Checkpoints widersprechen sich; trainieren Sie ihn neu.</translation>
    </message>
</context>
<context>
    <name>daao::Dock</name>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>daao::DocumentFields</name>
    <message>
        <source>expected a number from %1 to %2.</source>
        <translation>eine Zahl von %1 bis %2 wird erwartet.</translation>
    </message>
    <message>
        <source>expected a whole number.</source>
        <translation>eine ganze Zahl wird erwartet.</translation>
    </message>
    <message>
        <source>expected a text.</source>
        <translation>ein Text wird erwartet.</translation>
    </message>
    <message>
        <source>expected a list of texts.</source>
        <translation>eine Liste von Texten wird erwartet.</translation>
    </message>
    <message>
        <source>there is no operator called %1.</source>
        <translation>es gibt keinen Operator namens %1.</translation>
    </message>
    <message>
        <source>Policy document, key &quot;%1&quot;: %2</source>
        <translation>Policy-Dokument, Schlüssel „%1“: %2</translation>
    </message>
    <message>
        <source>expected true or false.</source>
        <translation>true oder false wird erwartet.</translation>
    </message>
    <message>
        <source>expected an object.</source>
        <translation>ein Objekt wird erwartet.</translation>
    </message>
    <message>
        <source>nobody knows this key.</source>
        <translation>dieser Schlüssel ist unbekannt.</translation>
    </message>
</context>
<context>
    <name>daao::EmbeddingClient</name>
    <message>
        <source>The endpoint sent embeddings of different lengths: %1 and %2 numbers.</source>
        <translation>Der Endpunkt hat Einbettungen verschiedener Länge gesendet: %1 und %2 Zahlen.</translation>
    </message>
</context>
<context>
    <name>daao::EmbeddingReply</name>
    <message>
        <source>The endpoint sent an embedding that is no list.</source>
        <translation>Der Endpunkt hat eine Einbettung gesendet, die keine Liste ist.</translation>
    </message>
    <message>
        <source>The endpoint sent an embedding with something in it that is no number.</source>
        <translation>Der Endpunkt hat eine Einbettung gesendet, in der etwas steht, das keine Zahl ist.</translation>
    </message>
    <message>
        <source>The endpoint sent an embedding without numbers.</source>
        <translation>Der Endpunkt hat eine Einbettung ohne Zahlen gesendet.</translation>
    </message>
    <message>
        <source>The endpoint sent JSON without embeddings in it.</source>
        <translation>Der Endpunkt hat JSON ohne Einbettungen gesendet.</translation>
    </message>
    <message>
        <source>The endpoint was asked about %1 texts and sent embeddings of %2.</source>
        <translation>Der Endpunkt wurde nach %1 Texten gefragt und hat Einbettungen von %2 gesendet.</translation>
    </message>
    <message>
        <source>The endpoint does not say which text an embedding is of.</source>
        <translation>Der Endpunkt sagt nicht, zu welchem Text eine Einbettung gehört.</translation>
    </message>
    <message>
        <source>The endpoint sent embeddings of different lengths: %1 and %2 numbers.</source>
        <translation>Der Endpunkt hat Einbettungen verschiedener Länge gesendet: %1 und %2 Zahlen.</translation>
    </message>
    <message>
        <source>A text is longer than the embedding LLM reads: %1</source>
        <translation>Ein Text ist länger, als das Einbettungs-LLM liest: %1</translation>
    </message>
    <message>
        <source>The endpoint sent something that is no JSON object in place of embeddings. Is its URL right? It usually ends with /v1.</source>
        <translation>Der Endpunkt hat statt Einbettungen etwas gesendet, das kein JSON-Objekt ist. Stimmt seine URL? Sie endet gewöhnlich auf /v1.</translation>
    </message>
</context>
<context>
    <name>daao::EncoderChoice</name>
    <message>
        <source>There is no text encoder %1. Choose hashed, minilm:FOLDER or endpoint:NAME/LLM.</source>
        <translation>Einen Text-Encoder %1 gibt es nicht. Wählen Sie hashed, minilm:ORDNER oder endpoint:NAME/LLM.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n text(s) that are longer than %1 tokens, the embedding LLM reads the start and the end.</source>
        <translation>
            <numerusform>Von %n Text, der länger ist als %1 Token, liest das Einbettungs-LLM Anfang und Ende.</numerusform>
            <numerusform>Von %n Texten, die länger sind als %1 Token, liest das Einbettungs-LLM Anfang und Ende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointCommand</name>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULATED</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>In per 1M</source>
        <translation>Ein je 1 Mio.</translation>
    </message>
    <message>
        <source>Out per 1M</source>
        <translation>Aus je 1 Mio.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Runs now go to your endpoints; `daao run --pool simulated` uses the simulated pool.</source>
        <translation>Läufe gehen jetzt an die eigenen Endpunkte; `daao run --pool simulated` verwendet den simulierten Pool.</translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation>Der Endpunkt führt kein LLM auf.</translation>
    </message>
    <message>
        <source>%1 was not added: %2</source>
        <translation>%1 wurde nicht hinzugefügt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %2: %n LLM(s).</source>
        <translation>
            <numerusform>%1 unter %2: %n LLM.</numerusform>
            <numerusform>%1 unter %2: %n LLMs.</numerusform>
        </translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Key from</source>
        <translation>Schlüssel aus</translation>
    </message>
    <message>
        <source>There is no endpoint called %1.</source>
        <translation>Es gibt keinen Endpunkt namens %1.</translation>
    </message>
    <message>
        <source>The simulated pool is part of this program and always answers.</source>
        <translation>Der simulierte Pool ist Teil dieses Programms und antwortet immer.</translation>
    </message>
    <message>
        <source>The simulated pool is part of every project and cannot be removed.</source>
        <translation>Der simulierte Pool gehört zu jedem Projekt und lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>%1 was removed; its runs are kept.</source>
        <translation>%1 wurde entfernt; die zugehörigen Läufe bleiben erhalten.</translation>
    </message>
    <message>
        <source>Interrupted before the endpoint was tested; nothing was changed.</source>
        <translation>Unterbrochen, bevor der Endpunkt geprüft war; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>daao::EndpointEncoder</name>
    <message>
        <source>There is no text to ask the embedding LLM about.</source>
        <translation>Es gibt keinen Text, nach dem das Einbettungs-LLM gefragt werden könnte.</translation>
    </message>
    <message>
        <source>The policy reads texts with %1, which cannot be asked from here.</source>
        <translation>Die Policy liest Texte mit %1, das von hier aus nicht gefragt werden kann.</translation>
    </message>
    <message>
        <source>%1 now makes %2 numbers of a text, not the %3 of when the policy was trained: it is another LLM. Train the policy again.</source>
        <translation>%1 macht aus einem Text jetzt %2 Zahlen, nicht die %3 von damals, als die Policy trainiert wurde: Es ist ein anderes LLM. Trainieren Sie die Policy neu.</translation>
    </message>
    <message>
        <source>%1 makes %2 numbers of a text; between 1 and %3 can be used.</source>
        <translation>%1 macht aus einem Text %2 Zahlen; brauchbar sind 1 bis %3.</translation>
    </message>
    <message>
        <source>The embedding of the texts was cancelled.</source>
        <translation>Das Einbetten der Texte wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The checkpoint does not say which embedding LLM it reads texts with.</source>
        <translation>Der Checkpoint sagt nicht, mit welchem Einbettungs-LLM er Texte liest.</translation>
    </message>
</context>
<context>
    <name>daao::EndpointGate</name>
    <message numerus="yes">
        <source>The endpoint “%1” has failed too often. It is asked again in %n second(s).</source>
        <translation>
            <numerusform>Der Endpunkt „%1“ ist zu oft ausgefallen. Er wird in %n Sekunde wieder gefragt.</numerusform>
            <numerusform>Der Endpunkt „%1“ ist zu oft ausgefallen. Er wird in %n Sekunden wieder gefragt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointProbe</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The endpoint answers at %1.</source>
        <translation>Der Endpunkt antwortet unter %1.</translation>
    </message>
    <message>
        <source>Nothing answers there.</source>
        <translation>Dort antwortet nichts.</translation>
    </message>
    <message>
        <source>List of LLMs</source>
        <translation>Liste der LLMs</translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s).</source>
        <translation>
            <numerusform>%n LLM.</numerusform>
            <numerusform>%n LLMs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint gives no list of LLMs (HTTP %1).</source>
        <translation>Der Endpunkt gibt keine Liste der LLMs aus (HTTP %1).</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>No LLM is known to ask; name one.</source>
        <translation>Es ist kein LLM zum Fragen bekannt; eines angeben.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>Streamed chat</source>
        <translation>Gestreamter Chat</translation>
    </message>
    <message>
        <source>The stream is complete and tells its token counts.</source>
        <translation>Der Datenstrom ist vollständig und nennt seine Tokenzahlen.</translation>
    </message>
    <message>
        <source>The stream is complete but tells no token counts; they will be estimated.</source>
        <translation>Der Datenstrom ist vollständig, nennt aber keine Tokenzahlen; sie werden geschätzt.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed gave the same answer twice.</source>
        <translation>Derselbe Seed ergab zweimal dieselbe Antwort.</translation>
    </message>
    <message>
        <source>The same seed gave two different answers: runs cannot be repeated exactly.</source>
        <translation>Derselbe Seed ergab zwei verschiedene Antworten: Läufe lassen sich nicht exakt wiederholen.</translation>
    </message>
</context>
<context>
    <name>daao::EndpointUrl</name>
    <message>
        <source>The URL is empty.</source>
        <translation>Die URL ist leer.</translation>
    </message>
    <message>
        <source>The URL is too long.</source>
        <translation>Die URL ist zu lang.</translation>
    </message>
    <message>
        <source>The URL contains a space or a control character.</source>
        <translation>Die URL enthält ein Leerzeichen oder ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The URL must start with http:// or https://.</source>
        <translation>Die URL muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>The URL of an endpoint has no query and no fragment: leave out everything from “%1” on.</source>
        <translation>Die URL eines Endpunkts hat keinen Abfrageteil und kein Fragment: alles ab „%1“ weglassen.</translation>
    </message>
    <message>
        <source>The URL contains a user name or password; keys are given by an environment variable.</source>
        <translation>Die URL enthält einen Benutzernamen oder ein Passwort; Schlüssel werden über eine Umgebungsvariable angegeben.</translation>
    </message>
    <message>
        <source>The host of the URL contains a character that no host name has.</source>
        <translation>Der Host der URL enthält ein Zeichen, das kein Hostname hat.</translation>
    </message>
    <message>
        <source>The URL has no readable host and port.</source>
        <translation>Die URL hat keinen lesbaren Host und Port.</translation>
    </message>
    <message>
        <source>The port of the URL is not between 1 and 65535.</source>
        <translation>Der Port der URL liegt nicht zwischen 1 und 65535.</translation>
    </message>
    <message>
        <source>The URL&apos;s IPv6 address cannot be read.</source>
        <translation>Die IPv6-Adresse der URL ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The host contains letters outside ASCII; write it as %1 if you mean that host.</source>
        <translation>Der Host enthält Buchstaben außerhalb von ASCII; als %1 schreiben, falls dieser Host gemeint ist.</translation>
    </message>
    <message>
        <source>The host of the URL has a dot too many.</source>
        <translation>Der Host der URL hat einen Punkt zu viel.</translation>
    </message>
    <message>
        <source>The host looks like an IPv4 address but is not four decimal numbers.</source>
        <translation>Der Host sieht wie eine IPv4-Adresse aus, besteht aber nicht aus vier Dezimalzahlen.</translation>
    </message>
    <message>
        <source>Plain http is only for this machine and private networks; use https for %1.</source>
        <translation>Einfaches http ist nur für diesen Rechner und private Netze gedacht; für %1 https verwenden.</translation>
    </message>
</context>
<context>
    <name>daao::Endpoints</name>
    <message>
        <source>%1 cannot be the name of an endpoint. Choose another.</source>
        <translation>%1 kann nicht der Name eines Endpunkts sein. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is an endpoint called %1 already. Remove it first.</source>
        <translation>Es gibt schon einen Endpunkt namens %1. Zuerst diesen entfernen.</translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation>Der Endpunkt führt kein LLM auf.</translation>
    </message>
</context>
<context>
    <name>daao::Ensemble</name>
    <message>
        <source>No candidate has an answer.</source>
        <translation>Kein Kandidat hat eine Antwort.</translation>
    </message>
    <message>
        <source>Vote: %1 of %2.</source>
        <translation>Abstimmung: %1 von %2.</translation>
    </message>
    <message>
        <source>No majority, and the judge did not answer (%1): the largest group stands.</source>
        <translation>Keine Mehrheit, und der Richter antwortete nicht (%1): Die größte Gruppe gilt.</translation>
    </message>
    <message>
        <source>No majority, and the judge named no candidate: the largest group stands.</source>
        <translation>Keine Mehrheit, und der Richter nannte keinen Kandidaten: Die größte Gruppe gilt.</translation>
    </message>
    <message>
        <source>No majority: the judge chose among %1.</source>
        <translation>Keine Mehrheit: Der Richter wählte unter %1.</translation>
    </message>
</context>
<context>
    <name>daao::Executor</name>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation>Die Anfrage ist leer. Eine Frage eingeben.</translation>
    </message>
</context>
<context>
    <name>daao::ExplorePage</name>
    <message>
        <source>%1 solves %2 % of queries like this (%3–%4, n = %5)</source>
        <translation>%1 löst %2 % solcher Anfragen (%3–%4, n = %5)</translation>
    </message>
    <message>
        <source>No queries like this were measured yet.</source>
        <translation>Solche Anfragen wurden noch nicht gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>Plan: %n node(s), %1, success %2</source>
        <translation>
            <numerusform>Plan: %n Knoten, %1, Erfolg %2</numerusform>
            <numerusform>Plan: %n Knoten, %1, Erfolg %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to run yet: type a question, or press Ctrl+G for a generated problem.</source>
        <translation>Es gibt noch nichts auszuführen: eine Frage eingeben oder Ctrl+G für ein erzeugtes Problem drücken.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): %1</source>
        <translation>
            <numerusform>%n Mal: %1</numerusform>
            <numerusform>%n Mal: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — before your changes</source>
        <translation>%1 – vor Ihren Änderungen</translation>
    </message>
</context>
<context>
    <name>daao::FilterLine</name>
    <message>
        <source>wrong d:0.4..0.9 llm:max</source>
        <translation>wrong d:0.4..0.9 llm:max</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>Filter der Läufe</translation>
    </message>
    <message>
        <source>Words of question or answer, and:</source>
        <translation>Wörter aus Frage oder Antwort, und:</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>Noch keine Suche gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save this search</source>
        <translation>Diese Suche &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Forget this search</source>
        <translation>Diese Suche &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>daao::GraphExport</name>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>A workflow can be saved as png, svg, json, dot or mmd, not as “%1”.</source>
        <translation>Ein Workflow kann als png, svg, json, dot oder mmd gespeichert werden, nicht als „%1“.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Picture (*.png);;Scalable picture (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)</source>
        <translation>Bild (*.png);;Skalierbares Bild (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)</translation>
    </message>
</context>
<context>
    <name>daao::HashedEncoder</name>
    <message>
        <source>There is no text to fit the encoder on.</source>
        <translation>Es gibt keinen Text, um den Encoder anzupassen.</translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation>Die Anpassung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The policy reads texts with an encoder that this version of the program does not have; train it again.</source>
        <translation>Die Policy liest Texte mit einem Encoder, den diese Programmversion nicht hat; neu trainieren.</translation>
    </message>
</context>
<context>
    <name>daao::HttpChatModel</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The images of this request are not at hand here.</source>
        <translation>Die Bilder dieser Anfrage liegen hier nicht vor.</translation>
    </message>
</context>
<context>
    <name>daao::ImageFiles</name>
    <message>
        <source>A query takes at most %1 images, not %2.</source>
        <translation>Eine Anfrage nimmt höchstens %1 Bilder auf, nicht %2.</translation>
    </message>
    <message>
        <source>The image %1 cannot be read.</source>
        <translation>Das Bild %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The image %1 is larger than 10 MB. Make it smaller.</source>
        <translation>Das Bild %1 ist größer als 10 MB. Bitte verkleinern.</translation>
    </message>
    <message>
        <source>%1 is no PNG, JPEG, WebP or GIF image.</source>
        <translation>%1 ist kein Bild im Format PNG, JPEG, WebP oder GIF.</translation>
    </message>
</context>
<context>
    <name>daao::ImportDialog</name>
    <message>
        <source>Run many queries</source>
        <translation>Viele Anfragen ausführen</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Take the &amp;clipboard</source>
        <translation>&amp;Zwischenablage übernehmen</translation>
    </message>
    <message>
        <source>CSV with or without headings, JSON Lines, or a query on each line.</source>
        <translation>CSV mit oder ohne Überschriften, JSON Lines oder eine Anfrage je Zeile.</translation>
    </message>
    <message>
        <source>the one that is chosen: %1</source>
        <translation>die gewählte: %1</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>An&amp;frage:</translation>
    </message>
    <message>
        <source>&amp;Expected answer:</source>
        <translation>&amp;Erwartete Antwort:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>&amp;Tags:</translation>
    </message>
    <message>
        <source>&amp;Policy:</source>
        <translation>&amp;Policy:</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>&amp;Seed:</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Queries (*.csv *.tsv *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation>Anfragen (*.csv *.tsv *.jsonl *.ndjson *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n query(s)</source>
        <translation>
            <numerusform>%n Anfrage &amp;ausführen</numerusform>
            <numerusform>%n Anfragen &amp;ausführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column holds the query.</source>
        <translation>Angeben, welche Spalte die Anfrage enthält.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <source>the project is read-only</source>
        <translation>das Projekt ist schreibgeschützt</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) from %1</source>
        <translation>
            <numerusform>%n Anfrage aus %1</numerusform>
            <numerusform>%n Anfragen aus %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>&amp;Rohdaten</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Attempts of this node</source>
        <translation>Versuche dieses Knotens</translation>
    </message>
    <message>
        <source>The record as JSON, secrets masked</source>
        <translation>Die Aufzeichnung als JSON, Geheimnisse unkenntlich</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>The record was copied.</source>
        <translation>Die Aufzeichnung wurde kopiert.</translation>
    </message>
    <message>
        <source>Note about this run</source>
        <translation>Notiz zu diesem Lauf</translation>
    </message>
    <message>
        <source>A note about this run. It is saved when you leave the field.</source>
        <translation>Eine Notiz zu diesem Lauf. Sie wird beim Verlassen des Feldes gespeichert.</translation>
    </message>
    <message>
        <source>The record is complete when the run has ended.</source>
        <translation>Die Aufzeichnung ist vollständig, wenn der Lauf beendet ist.</translation>
    </message>
    <message>
        <source>&amp;Tries</source>
        <translation>&amp;Versuche</translation>
    </message>
</context>
<context>
    <name>daao::JobList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>daao::JobsView</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>&amp;Beendete entfernen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>daao::Json</name>
    <message>
        <source>%1 is larger than 32 MB.</source>
        <translation>%1 ist größer als 32 MB.</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2, column %3.</source>
        <translation>%1 ist kein JSON: Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 ist kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>daao::JsonView</name>
    <message>
        <source>is not a price in dollars per million tokens</source>
        <translation>ist kein Preis in Dollar je Million Token</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>ist keine Liste</translation>
    </message>
    <message>
        <source>is not daao.run/1</source>
        <translation>ist nicht daao.run/1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>is not a whole number from 0 on</source>
        <translation>ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>is not a whole number of at most nine digits</source>
        <translation>ist keine ganze Zahl mit höchstens neun Stellen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>is more money than can be counted</source>
        <translation>ist mehr Geld, als sich zählen lässt</translation>
    </message>
    <message>
        <source>is not a date and time like 2026-01-31T12:00:00.000Z</source>
        <translation>ist kein Zeitpunkt wie 2026-01-31T12:00:00.000Z</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 is the path of a key in a JSON document, %2 what is wrong with it (&quot;is missing&quot;)</extracomment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>ist nicht %1</translation>
    </message>
    <message>
        <source>“%1” is not a known value</source>
        <translation>„%1“ ist kein bekannter Wert</translation>
    </message>
</context>
<context>
    <name>daao::LearnBackend</name>
    <message>
        <source>The learning module cannot be loaded.</source>
        <translation>Das Lernmodul kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>Training diverged %n times and was given up; are there extreme values in the outcomes?</source>
        <translation>
            <numerusform>Das Training divergierte %n Mal und wurde aufgegeben; enthalten die Ergebnisse Extremwerte?</numerusform>
            <numerusform>Das Training divergierte %n Mal und wurde aufgegeben; enthalten die Ergebnisse Extremwerte?</numerusform>
        </translation>
    </message>
    <message>
        <source>The tensor library could not do the computation.</source>
        <translation>Die Tensor-Bibliothek konnte die Berechnung nicht ausführen.</translation>
    </message>
    <message>
        <source>There are no outcomes to learn from.</source>
        <translation>Es gibt keine Ergebnisse zum Lernen.</translation>
    </message>
    <message>
        <source>The text encoder could not read the text.</source>
        <translation>Der Text-Encoder konnte den Text nicht lesen.</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>Der Stand des Trainings passt nicht zu seinem Controller.</translation>
    </message>
</context>
<context>
    <name>daao::LearnedPolicy</name>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>Die Teile des Checkpoints passen nicht zueinander.</translation>
    </message>
    <message>
        <source>What LLMs would answer to this is not known.</source>
        <translation>Was LLMs darauf antworten würden, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>daao::Library</name>
    <message>
        <source>A data set needs a name.</source>
        <translation>Ein Datensatz braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a data set “%1” already. Remove it first, or choose another name.</source>
        <translation>Es gibt schon einen Datensatz „%1“. Zuerst diesen entfernen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no data set “%1”. `daao dataset list` shows what is.</source>
        <translation>Es gibt keinen Datensatz „%1“. `daao dataset list` zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>There is no data set “%1”.</source>
        <translation>Es gibt keinen Datensatz „%1“.</translation>
    </message>
    <message>
        <source>An outcome table needs a name.</source>
        <translation>Eine Ergebnistabelle braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is an outcome table “%1” already. Remove it first, or choose another name.</source>
        <translation>Es gibt schon eine Ergebnistabelle „%1“. Zuerst diese entfernen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no outcome table “%1”. `daao outcomes list` shows what is.</source>
        <translation>Es gibt keine Ergebnistabelle „%1“. `daao outcomes list` zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>The outcome table “%1” is damaged. Remove it and import it again.</source>
        <translation>Die Ergebnistabelle „%1“ ist beschädigt. Entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>There is no outcome table “%1”.</source>
        <translation>Es gibt keine Ergebnistabelle „%1“.</translation>
    </message>
    <message>
        <source>The project has no checkpoint %1. Train the policy again, or import it with its checkpoint.</source>
        <translation>Das Projekt hat keinen Checkpoint %1. Die Policy neu trainieren oder mit ihrem Checkpoint importieren.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is damaged. Train the policy again.</source>
        <translation>Der Checkpoint %1 ist beschädigt. Die Policy neu trainieren.</translation>
    </message>
    <message>
        <source>There is no benchmark “%1”, or more than one begins so.</source>
        <translation>Es gibt keinen Benchmark „%1“, oder mehrere beginnen so.</translation>
    </message>
    <message>
        <source>The project has no image %1.</source>
        <translation>Das Projekt hat kein Bild %1.</translation>
    </message>
    <message>
        <source>The image %1 is damaged.</source>
        <translation>Das Bild %1 ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>daao::LogView</name>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>daao::LogisticModel</name>
    <message>
        <source>An outcome of %1 is %2; it must lie between 0 and 1.</source>
        <translation>Ein Ergebnis von %1 ist %2; es muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>There are no direct answers of %1 to learn difficulty from.</source>
        <translation>Es gibt keine direkten Antworten von %1, aus denen sich die Schwierigkeit lernen ließe.</translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation>Die Anpassung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The stored difficulty estimator is damaged; fit it again.</source>
        <translation>Der gespeicherte Schwierigkeitsschätzer ist beschädigt; neu anpassen.</translation>
    </message>
    <message>
        <source>The stored difficulty estimator was fitted by another version of this program; fit it again.</source>
        <translation>Der gespeicherte Schwierigkeitsschätzer wurde von einer anderen Programmversion angepasst; neu anpassen.</translation>
    </message>
</context>
<context>
    <name>daao::LogisticPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>Die Policy erlaubt keinen Operator, der hier laufen kann.</translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s) of at most %2.</source>
        <translation>
            <numerusform>Schwierigkeit %1 verlangt %n Ebene von höchstens %2.</numerusform>
            <numerusform>Schwierigkeit %1 verlangt %n Ebenen von höchstens %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::MainWindow</name>
    <message>
        <source>DAAO Workbench</source>
        <translation>DAAO Workbench</translation>
    </message>
    <message>
        <source>Close the workbench?</source>
        <translation>Die Workbench schließen?</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still run.</source>
        <translation>
            <numerusform>%n Auftrag läuft noch.</numerusform>
            <numerusform>%n Aufträge laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped and what they have done is kept.</source>
        <translation>Sie werden angehalten; was sie getan haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stopping what runs …</source>
        <translation>Laufendes wird angehalten …</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Projekt s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Jetzt &amp;sichern…</translation>
    </message>
    <message>
        <source>Writes a verified copy of the project as it is now</source>
        <translation>Schreibt eine geprüfte Kopie des Projekts im jetzigen Zustand</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>Design des &amp;Systems</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty</source>
        <translation>&amp;Wahre Schwierigkeit verbergen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Dock all</source>
        <translation>Alle an&amp;docken</translation>
    </message>
    <message>
        <source>Brings floating docks back</source>
        <translation>Holt schwebende Docks zurück</translation>
    </message>
    <message>
        <source>Close all &amp;notices</source>
        <translation>Alle &amp;Hinweise schließen</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Go to the &amp;question</source>
        <translation>Zur &amp;Frage gehen</translation>
    </message>
    <message>
        <source>&amp;Insert a generated problem…</source>
        <translation>&amp;Erzeugtes Problem einfügen…</translation>
    </message>
    <message>
        <source>&amp;Earlier questions…</source>
        <translation>F&amp;rühere Fragen…</translation>
    </message>
    <message>
        <source>Queries from a &amp;file…</source>
        <translation>Anfragen aus &amp;Datei…</translation>
    </message>
    <message>
        <source>Queries from a file</source>
        <translation>Anfragen aus einer Datei</translation>
    </message>
    <message>
        <source>Queries (*.txt *.json *.jsonl *.csv)</source>
        <translation>Anfragen (*.txt *.json *.jsonl *.csv)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>Run again with a &amp;new seed</source>
        <translation>Mit &amp;neuem Seed erneut ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop &amp;all jobs</source>
        <translation>&amp;Alle Aufträge anhalten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation>Eigene Modelle &amp;verbinden…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>&amp;Startseite</translation>
    </message>
    <message>
        <source>&amp;Keyboard map</source>
        <translation>&amp;Tastaturübersicht</translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation>&amp;Was ist simuliert?</translation>
    </message>
    <message>
        <source>Copy a &amp;report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Version and log, without prompts and keys, to the clipboard</source>
        <translation>Version und Protokoll, ohne Prompts und Schlüssel, in die Zwischenablage</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>About the DAAO Workbench</source>
        <translation>Über die DAAO Workbench</translation>
    </message>
    <message>
        <source>DAAO Workbench %1</source>
        <translation>DAAO Workbench %1</translation>
    </message>
    <message>
        <source>Difficulty-aware orchestration of LLM agents: estimate, route, run, explain.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Schwierigkeitsbewusste Orchestrierung von LLM-Agenten: schätzen, zuweisen, ausführen, erklären.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>D&amp;ocks</source>
        <translation>D&amp;ocks</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>An&amp;frage</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>F&amp;enster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Usual: your endpoints, else the simulated pool</source>
        <translation>&amp;Üblich: die eigenen Endpunkte, sonst der simulierte Pool</translation>
    </message>
    <message>
        <source>&amp;All LLMs</source>
        <translation>&amp;Alle LLMs</translation>
    </message>
    <message>
        <source>%1 (SIMULATED)</source>
        <translation>%1 (SIMULATED)</translation>
    </message>
    <message>
        <source>Projects (*.daao)</source>
        <translation>Projekte (*.daao)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>%1 is there already and was not touched. Choose another name, or open it.</source>
        <translation>%1 ist schon vorhanden und wurde nicht angetastet. Einen anderen Namen wählen oder es öffnen.</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>Projekt sichern</translation>
    </message>
    <message>
        <source>The project was backed up to %1.</source>
        <translation>Das Projekt wurde nach %1 gesichert.</translation>
    </message>
    <message>
        <source>Jobs still run in this project. Stop them before you open another.</source>
        <translation>In diesem Projekt laufen noch Aufträge. Vor dem Öffnen eines anderen anhalten.</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Opening the project …</source>
        <translation>Das Projekt wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 — DAAO Workbench</source>
        <translation>%1 — DAAO Workbench</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Docks</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>This project is open for reading only: you can look at everything, but no run can be kept.</source>
        <translation>Dieses Projekt ist nur zum Lesen geöffnet: Alles lässt sich ansehen, aber kein Lauf kann gespeichert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were cut off when the program ended the last time; what they had done is kept.</source>
        <translation>
            <numerusform>%n Lauf wurde beim letzten Programmende abgebrochen; was er getan hatte, bleibt erhalten.</numerusform>
            <numerusform>%n Läufe wurden beim letzten Programmende abgebrochen; was sie getan hatten, bleibt erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n queries.</source>
        <translation>
            <numerusform>%1 enthält %n Anfrage.</numerusform>
            <numerusform>%1 enthält %n Anfragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run all with the current policy</source>
        <translation>Alle mit der aktuellen Policy ausführen</translation>
    </message>
    <message>
        <source>The LLMs of %1 are in the pool now, beside the simulated ones.</source>
        <translation>Die LLMs von %1 sind jetzt im Pool, neben den simulierten.</translation>
    </message>
    <message>
        <source>What is simulated?</source>
        <translation>Was ist simuliert?</translation>
    </message>
    <message>
        <source>The built-in LLMs are simulated; everything else is real.</source>
        <translation>Die eingebauten LLMs sind simuliert; alles andere ist echt.</translation>
    </message>
    <message>
        <source>A simulated LLM reads the generated problem from the text of the request, solves it, and then errs as often as its skill and the true difficulty of the problem say. Its prices, latencies and faults are modelled. Nothing is sent over the network and nothing is charged.

It answers generated problems only. To any other question it says plainly that it cannot read it; connect a model of your own for those.

Estimating difficulty, choosing operators and LLMs, running them, voting, judging, and the sandbox for generated programs are the same code for simulated and real LLMs. Runs, plots and exports carry their origin: SIMULATED, LIVE or MIXED.</source>
        <translation>Ein simuliertes LLM liest das erzeugte Problem aus dem Text der Anforderung, löst es und irrt sich dann so oft, wie es sein Können und die wahre Schwierigkeit des Problems besagen. Seine Preise, Latenzen und Fehler sind modelliert. Nichts wird über das Netz gesendet und nichts wird berechnet.

Es beantwortet nur erzeugte Probleme. Bei jeder anderen Frage sagt es offen, dass es sie nicht lesen kann; dafür ein eigenes Modell verbinden.

Das Schätzen der Schwierigkeit, die Wahl von Operatoren und LLMs, ihre Ausführung, das Abstimmen, das Richten und die Sandbox für erzeugte Programme sind für simulierte und echte LLMs derselbe Code. Läufe, Diagramme und Exporte tragen ihre Herkunft: SIMULATED, LIVE oder MIXED.</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Lambda: what cost weighs against being right</source>
        <translation>Lambda: was Kosten gegenüber Richtigkeit wiegen</translation>
    </message>
    <message>
        <source>How many points of accuracy (as a share) one would give to save one call of the best LLM.
A value of your own is kept as a version of the policy when you run.</source>
        <translation>Wie viele Punkte Genauigkeit (als Anteil) man aufgäbe, um einen Aufruf des besten LLM zu sparen.
Ein eigener Wert wird beim Ausführen als Version der Policy gespeichert.</translation>
    </message>
    <message>
        <source>Budget of one run in US dollars</source>
        <translation>Budget eines Laufs in US-Dollar</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation>P&amp;olicy</translation>
    </message>
    <message>
        <source>&amp;λ</source>
        <translation>&amp;λ</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>Policy: %1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Node %1: %2 on %3</source>
        <translation>Knoten %1: %2 auf %3</translation>
    </message>
    <message>
        <source>&amp;Quick open a run…</source>
        <translation>Lauf schnell ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>The command palette, among the runs</source>
        <translation>Die Befehlspalette, unter den Läufen</translation>
    </message>
    <message>
        <source>&amp;Import queries…</source>
        <translation>Anfragen &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>Anordnung &amp;sichern als …</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>Anordnunge&amp;n</translation>
    </message>
    <message>
        <source>Select the runs to export in the list of runs first.</source>
        <translation>Wählen Sie zuerst in der Liste der Läufe aus, was exportiert werden soll.</translation>
    </message>
    <message>
        <source>No layout was saved yet.</source>
        <translation>Noch wurde keine Anordnung gesichert.</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>Anordnung sichern</translation>
    </message>
    <message>
        <source>Where the docks are now is kept under this name:</source>
        <translation>Wo die Bereiche jetzt stehen, wird unter diesem Namen gesichert:</translation>
    </message>
    <message>
        <source>Another λ becomes a version of the policy with the next run.</source>
        <translation>Ein anderes λ wird mit dem nächsten Lauf zu einer Version der Policy.</translation>
    </message>
    <message>
        <source>The policy daao is trained and plans from now on.</source>
        <translation>Die Policy daao ist trainiert und plant von nun an.</translation>
    </message>
    <message>
        <source>The policy daao is trained.</source>
        <translation>Die Policy daao ist trainiert.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>&amp;Export the selected runs…</source>
        <translation>Ausgewählte Läufe &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export the &amp;workflow…</source>
        <translation>&amp;Ablauf exportieren …</translation>
    </message>
</context>
<context>
    <name>daao::MiniLmEncoder</name>
    <message>
        <source>The folder has no readable file “%1”.</source>
        <translation>Der Ordner hat keine lesbare Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no JSON object.</source>
        <translation>„%1“ ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>“%1” has no sensible “%2”.</source>
        <translation>„%1“ hat kein sinnvolles „%2“.</translation>
    </message>
    <message>
        <source>“%1” describes no BERT: %2 numbers cannot be shared among %3 heads.</source>
        <translation>„%1“ beschreibt kein BERT: %2 Zahlen lassen sich nicht auf %3 Köpfe aufteilen.</translation>
    </message>
    <message>
        <source>“%1” asks for the activation “%2”; only gelu can be run.</source>
        <translation>„%1“ verlangt die Aktivierung „%2“; nur gelu kann ausgeführt werden.</translation>
    </message>
    <message>
        <source>“%1” has no tensor “%2”.</source>
        <translation>„%1“ hat keinen Tensor „%2“.</translation>
    </message>
    <message>
        <source>The tensor “%1” in “%2” is %3 and should be %4.</source>
        <translation>Der Tensor „%1“ in „%2“ ist %3 und sollte %4 sein.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>“%1” asks for another pooling than the mean over the pieces.</source>
        <translation>„%1“ verlangt ein anderes Pooling als den Mittelwert über die Teile.</translation>
    </message>
    <message>
        <source>“%1” has %2 pieces, but config.json allows %3.</source>
        <translation>„%1“ hat %2 Teile, aber config.json erlaubt %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The text encoder in “%1” is not the one the policy was trained with.</source>
        <translation>Der Text-Encoder in „%1“ ist nicht der, mit dem die Policy trainiert wurde.</translation>
    </message>
</context>
<context>
    <name>daao::Minimap</name>
    <message>
        <source>Map of the workflow</source>
        <translation>Karte des Workflows</translation>
    </message>
    <message>
        <source>The whole workflow. Click to go there (M hides it).</source>
        <translation>Der ganze Workflow. Klicken, um dorthin zu gehen (M blendet ihn aus).</translation>
    </message>
</context>
<context>
    <name>daao::NeighbourPolicy</name>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>Die Teile des Checkpoints passen nicht zueinander.</translation>
    </message>
</context>
<context>
    <name>daao::NetworkFailure</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no connection to %1. Does the server run?</source>
        <translation>Es gibt keine Verbindung zu %1. Läuft der Server?</translation>
    </message>
    <message>
        <source>There is no secure connection to %1: its certificate or encryption is not accepted.</source>
        <translation>Es gibt keine sichere Verbindung zu %1: Zertifikat oder Verschlüsselung werden nicht akzeptiert.</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 s.</source>
        <translation>%1 war innerhalb von %2 s nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2 s.</source>
        <translation>%1 begann innerhalb von %2 s nicht zu antworten.</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer for %2 s.</source>
        <translation>%1 stockte mitten in der Antwort für %2 s.</translation>
    </message>
    <message>
        <source>%1 was not done within %2 s.</source>
        <translation>%1 war innerhalb von %2 s nicht fertig.</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of its answer.</source>
        <translation>Die Verbindung zu %1 brach mitten in der Antwort ab.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 schloss die Verbindung ohne Antwort.</translation>
    </message>
    <message>
        <source>The header of the answer is too large.</source>
        <translation>Der Kopf der Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>Die Antwort ist zu groß.</translation>
    </message>
    <message>
        <source>%1 does not answer as a web server does.</source>
        <translation>%1 antwortet nicht wie ein Webserver.</translation>
    </message>
    <message>
        <source>Unknown end of an exchange.</source>
        <translation>Unbekanntes Ende eines Austauschs.</translation>
    </message>
</context>
<context>
    <name>daao::NodeEdit</name>
    <message>
        <source>the default</source>
        <translation>der Standard</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %2 statt %3</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>token limit</source>
        <translation>Token-Grenze</translation>
    </message>
    <message>
        <source>other members</source>
        <translation>andere Mitglieder</translation>
    </message>
    <message>
        <source>another text for the prompt “%1”</source>
        <translation>ein anderer Text für den Prompt „%1“</translation>
    </message>
    <message>
        <source>Edited by hand: %1.</source>
        <translation>Von Hand bearbeitet: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The workflow has no node %1.</source>
        <translation>Der Workflow hat keinen Knoten %1.</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>Ziehung</translation>
    </message>
</context>
<context>
    <name>daao::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>daao::Operators</name>
    <message>
        <source>Unknown operator.</source>
        <translation>Unbekannter Operator.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” needs an answer to work on, and there is none.</source>
        <translation>„%1“ braucht eine Antwort als Grundlage, und es gibt keine.</translation>
    </message>
</context>
<context>
    <name>daao::OraclePlanner</name>
    <message>
        <source>The oracle knows the truth of generated problems only. Insert one with `daao tasks`, or choose another policy.</source>
        <translation>Das Orakel kennt nur die Wahrheit erzeugter Probleme. Eines mit `daao tasks` einfügen oder eine andere Policy wählen.</translation>
    </message>
    <message>
        <source>The oracle knows none of the LLMs in the pool.</source>
        <translation>Das Orakel kennt keines der LLMs im Pool.</translation>
    </message>
</context>
<context>
    <name>daao::OutcomeFile</name>
    <message>
        <source>%1 is “%2”; it must be a whole number, or empty.</source>
        <translation>%1 ist „%2“; es muss eine ganze Zahl sein oder leer.</translation>
    </message>
    <message>
        <source>Line 1: the column %1 occurs twice.</source>
        <translation>Zeile 1: Die Spalte %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Line 1: the column %1 is missing. The first line names the columns: query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer</source>
        <translation>Zeile 1: Die Spalte %1 fehlt. Die erste Zeile benennt die Spalten: query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer</translation>
    </message>
    <message>
        <source>it has %1 fields, the first line has %2.</source>
        <translation>sie hat %1 Felder, die erste Zeile hat %2.</translation>
    </message>
    <message>
        <source>query_id is empty.</source>
        <translation>query_id ist leer.</translation>
    </message>
    <message>
        <source>model is empty.</source>
        <translation>model ist leer.</translation>
    </message>
    <message>
        <source>No row can be used. The first: %1</source>
        <translation>Keine Zeile ist verwendbar. Die erste: %1</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Die Datei hat keine Zeilen.</translation>
    </message>
    <message>
        <source>score is “%1”; it must be a number from 0 to 1.</source>
        <translation>score ist „%1“; es muss eine Zahl von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>cost_usd is “%1”; it must be a number of dollars, or empty.</source>
        <translation>cost_usd ist „%1“; es muss ein Betrag in Dollar sein oder leer.</translation>
    </message>
    <message>
        <source>split is “%1”; it must be train, val, test or empty.</source>
        <translation>split ist „%1“; es muss train, val, test oder leer sein.</translation>
    </message>
    <message>
        <source>the first row of the query %1 does not give its text.</source>
        <translation>die erste Zeile der Anfrage %1 gibt ihren Text nicht an.</translation>
    </message>
    <message>
        <source>%1 of the query %2 is not the one on line %3.</source>
        <translation>%1 der Anfrage %2 stimmt nicht mit Zeile %3 überein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n query text(s) of the split %1 also occur in another split: results on them are too good to be true.</source>
        <translation>
            <numerusform>%n Anfragetext des Splits %1 kommt auch in einem anderen Split vor: Ergebnisse darauf sind zu gut, um wahr zu sein.</numerusform>
            <numerusform>%n Anfragetexte des Splits %1 kommen auch in einem anderen Split vor: Ergebnisse darauf sind zu gut, um wahr zu sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is one LLM only: nothing can be chosen.</source>
        <translation>Es gibt nur ein LLM: Nichts kann gewählt werden.</translation>
    </message>
    <message>
        <source>All scores are %1: there is nothing to learn from them.</source>
        <translation>Alle Scores sind %1: Daraus lässt sich nichts lernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of query and LLM have no outcome.</source>
        <translation>
            <numerusform>%n Paar aus Anfrage und LLM hat kein Ergebnis.</numerusform>
            <numerusform>%n Paare aus Anfrage und LLM haben kein Ergebnis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) have no cost: it is unknown, not $0.</source>
        <translation>
            <numerusform>%n Ergebnis hat keine Kosten: Sie sind unbekannt, nicht $0.</numerusform>
            <numerusform>%n Ergebnisse haben keine Kosten: Sie sind unbekannt, nicht $0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::OutcomeRun</name>
    <message>
        <source>%1 of %2 calls, %3 …</source>
        <translation>%1 von %2 Aufrufen, %3 …</translation>
    </message>
</context>
<context>
    <name>daao::OutcomeTable</name>
    <message>
        <source>The table %1 has no LLM called %2. It has: %3.</source>
        <translation>Die Tabelle %1 hat kein LLM namens %2. Sie hat: %3.</translation>
    </message>
    <message>
        <source>The LLM %1 is named twice.</source>
        <translation>Das LLM %1 ist zweimal angegeben.</translation>
    </message>
</context>
<context>
    <name>daao::OutcomesCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>Zu beachten: %1</translation>
    </message>
    <message>
        <source>There are no outcome tables. Import one: daao outcomes import FILE --name N</source>
        <translation>Es gibt keine Ergebnistabellen. Eine importieren: daao outcomes import FILE --name N</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation>LLMs</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The outcome table %1 is removed.</source>
        <translation>Die Ergebnistabelle %1 ist entfernt.</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 queries, %4 LLMs.</source>
        <translation>%1: %2 Zeilen, %3 Anfragen, %4 LLMs.</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) named no split and were divided 60 / 10 / 30 by their id.</source>
        <translation>
            <numerusform>%n Anfrage nannte keinen Split und wurde nach ihrer Kennung 60 / 10 / 30 aufgeteilt.</numerusform>
            <numerusform>%n Anfragen nannten keinen Split und wurden nach ihrer Kennung 60 / 10 / 30 aufgeteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>%n Zeile wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>val</source>
        <translation>val</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Cost per query</source>
        <translation>Kosten je Anfrage</translation>
    </message>
    <message>
        <source>Answers are recorded: votes can be replayed.</source>
        <translation>Antworten sind aufgezeichnet: Abstimmungen lassen sich wiedergeben.</translation>
    </message>
    <message>
        <source>No answers are recorded: only single calls can be replayed.</source>
        <translation>Keine Antworten sind aufgezeichnet: Nur einzelne Aufrufe lassen sich wiedergeben.</translation>
    </message>
</context>
<context>
    <name>daao::OutlineView</name>
    <message>
        <source>Outline of the workflow</source>
        <translation>Gliederung des Workflows</translation>
    </message>
</context>
<context>
    <name>daao::OverviewTab</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>, %1 of the input cached</source>
        <translation>, davon %1 der Eingabe aus dem Cache</translation>
    </message>
    <message>
        <source>, %1 of the output reasoning</source>
        <translation>, davon %1 der Ausgabe Gedankengang</translation>
    </message>
    <message>
        <source> (estimated: the endpoint sent no counts)</source>
        <translation> (geschätzt: Der Endpunkt sandte keine Zahlen)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>free (%1)</source>
        <translation>kostenlos (%1)</translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens (%3, since %4)</source>
        <translation>%1 ein, %2 aus je Million Token (%3, seit %4)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation>Höchstzahl Token</translation>
    </message>
    <message>
        <source>Own prompts</source>
        <translation>Eigene Prompts</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Ask something, or choose a run.</source>
        <translation>Etwas fragen oder einen Lauf wählen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>○ planned; nothing was called yet</source>
        <translation>○ geplant; noch nichts aufgerufen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>%1 (%2 – %3), read by %4</source>
        <translation>%1 (%2 – %3), ermittelt von %4</translation>
    </message>
    <message>
        <source>%1 logits (simulated truth)</source>
        <translation>%1 Logits (simulierte Wahrheit)</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation>Erwartete Kosten</translation>
    </message>
    <message>
        <source>Expected success</source>
        <translation>Erwarteter Erfolg</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Erwartete Antwort</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Made from run</source>
        <translation>Entstanden aus Lauf</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>unknown: the LLM is not in the pool any more</source>
        <translation>unbekannt: Das LLM ist nicht mehr im Pool</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>free: reused</source>
        <translation>kostenlos: wiederverwendet</translation>
    </message>
    <message>
        <source>Share of the run</source>
        <translation>Anteil am Lauf</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Began after</source>
        <translation>Begann nach</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>Prüfsumme des Inhalts</translation>
    </message>
    <message>
        <source>○ planned</source>
        <translation>○ geplant</translation>
    </message>
    <message>
        <source>Overview of what is selected</source>
        <translation>Überblick über das Ausgewählte</translation>
    </message>
    <message>
        <source>Latent difficulty</source>
        <translation>Latente Schwierigkeit</translation>
    </message>
</context>
<context>
    <name>daao::PackedFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 ist nicht lesbar. Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>%1 is cut off: its packed data ends too early.</source>
        <translation>%1 ist abgeschnitten: Die gepackten Daten enden zu früh.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be unpacked.</source>
        <translation>%1 ist beschädigt und lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>%1 has a line of more than %2 bytes.</source>
        <translation>%1 hat eine Zeile mit mehr als %2 Byte.</translation>
    </message>
</context>
<context>
    <name>daao::PaperPolicy</name>
    <message>
        <source>The published controller reads texts as %1 numbers; the encoder %2 makes %3.</source>
        <translation>Der veröffentlichte Controller liest Texte als %1 Zahlen; der Encoder %2 erzeugt %3.</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>Die Teile des Checkpoints passen nicht zueinander.</translation>
    </message>
    <message>
        <source>The table %1 has no query that two or more LLMs answered, all with score and cost: the published formulas learn from such rows only.</source>
        <translation>Die Tabelle %1 hat keine Anfrage, die zwei oder mehr LLMs mit Bewertung und Kosten beantwortet haben: Nur aus solchen Zeilen lernen die veröffentlichten Formeln.</translation>
    </message>
</context>
<context>
    <name>daao::PlanDocument</name>
    <message>
        <source>There is no plan to change.</source>
        <translation>Es gibt keinen Plan, der sich ändern ließe.</translation>
    </message>
    <message>
        <source>Back to the policy&apos;s plan</source>
        <translation>Zurück zum Plan der Policy</translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 enabled</source>
        <translation>%1 eingeschaltet</translation>
    </message>
</context>
<context>
    <name>daao::PlannerBase</name>
    <message>
        <source>No LLM fits the budget of this query.</source>
        <translation>Kein LLM passt in das Budget dieser Anfrage.</translation>
    </message>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation>sein Preis ist unbekannt, und ein Budget ist gesetzt</translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation>über dem Budget</translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation>die Anfrage passt nicht in seinen Kontext</translation>
    </message>
    <message>
        <source>The policy has not been trained yet. `daao train` makes one, or choose another policy.</source>
        <translation>Die Policy ist noch nicht trainiert. `daao train` erzeugt eine; oder eine andere Policy wählen.</translation>
    </message>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>Die Policy erlaubt keinen Operator, der hier laufen kann.</translation>
    </message>
    <message>
        <source>%1 with %2: right with probability %3 by the text alone, worth %4 with what may follow.</source>
        <translation>%1 mit %2: richtig mit Wahrscheinlichkeit %3 allein nach dem Text, Wert %4 mit dem, was folgen kann.</translation>
    </message>
    <message numerus="yes">
        <source>If answers agree, %n layer(s) are enough; what is seen on the way decides.</source>
        <translation>
            <numerusform>Wenn die Antworten übereinstimmen, genügt %n Ebene; es entscheidet, was unterwegs zu sehen ist.</numerusform>
            <numerusform>Wenn die Antworten übereinstimmen, genügen %n Ebenen; es entscheidet, was unterwegs zu sehen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy allows no more layers. The answer is right with probability %1.</source>
        <translation>Die Policy erlaubt keine weiteren Ebenen. Die Antwort ist mit Wahrscheinlichkeit %1 richtig.</translation>
    </message>
    <message>
        <source>The answer is right with probability %1; %2 is worth its price.</source>
        <translation>Die Antwort ist mit Wahrscheinlichkeit %1 richtig; %2 ist seinen Preis wert.</translation>
    </message>
    <message>
        <source>The answer is right with probability %1; nothing more is worth its price.</source>
        <translation>Die Antwort ist mit Wahrscheinlichkeit %1 richtig; nichts Weiteres ist seinen Preis wert.</translation>
    </message>
    <message>
        <source>The policy allows no more layers.</source>
        <translation>Die Policy erlaubt keine weiteren Ebenen.</translation>
    </message>
    <message>
        <source>The answer is right with probability %1: no further answer is worth its price.</source>
        <translation>Die Antwort ist mit Wahrscheinlichkeit %1 richtig: Keine weitere Antwort ist ihren Preis wert.</translation>
    </message>
    <message>
        <source>The answer is right with probability %1: asking %2 too is worth its price.</source>
        <translation>Die Antwort ist mit Wahrscheinlichkeit %1 richtig: Auch %2 zu fragen ist seinen Preis wert.</translation>
    </message>
    <message>
        <source>A policy that was trained on recorded answers needs the operator generate.</source>
        <translation>Eine auf aufgezeichneten Antworten trainierte Policy braucht den Operator generate.</translation>
    </message>
    <message>
        <source>%1 is asked first: with others to follow where its answer does not convince, this brought the greatest utility on the recorded queries.</source>
        <translation>%1 wird zuerst gefragt: Mit weiteren LLMs, die folgen, wo seine Antwort nicht überzeugt, brachte dies den größten Nutzen auf den aufgezeichneten Anfragen.</translation>
    </message>
    <message>
        <source>The query is too long for each LLM that the policy may use. Shorten it.</source>
        <translation>Die Anfrage ist zu lang für jedes LLM, das die Policy verwenden darf. Bitte kürzen.</translation>
    </message>
    <message>
        <source>it took no part in the practice</source>
        <translation>es nahm an der Übung nicht teil</translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s): its %2-fold, rounded up.</source>
        <translation>
            <numerusform>Die Schwierigkeit %1 verlangt %n Schicht: ihr %2-Faches, aufgerundet.</numerusform>
            <numerusform>Die Schwierigkeit %1 verlangt %n Schichten: ihr %2-Faches, aufgerundet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty %1 asks for %2 layers; the policy&apos;s limits leave %3.</source>
        <translation>Die Schwierigkeit %1 verlangt %2 Schichten; die Grenzen der Policy lassen %3.</translation>
    </message>
    <message>
        <source>%1 is the only choice.</source>
        <translation>%1 ist die einzige Wahl.</translation>
    </message>
    <message>
        <source>%1 has the chance %2, the likeliest other one, %3, has %4.</source>
        <translation>%1 hat die Wahrscheinlichkeit %2, das nächstwahrscheinliche, %3, hat %4.</translation>
    </message>
    <message>
        <source>%1 was drawn with the chance %2; the likeliest other one, %3, has %4.</source>
        <translation>%1 wurde mit der Wahrscheinlichkeit %2 gezogen; das nächstwahrscheinliche, %3, hat %4.</translation>
    </message>
    <message>
        <source>it cannot run in this layer or is not allowed</source>
        <translation>es kann in dieser Schicht nicht laufen oder ist nicht erlaubt</translation>
    </message>
    <message>
        <source>The controller of this policy has not been trained; its document may name the planner lookahead instead.</source>
        <translation>Der Controller dieser Policy wurde nicht trainiert; ihr Dokument kann stattdessen den Planer lookahead nennen.</translation>
    </message>
    <message>
        <source>it may not run in this layer</source>
        <translation>es darf in dieser Schicht nicht laufen</translation>
    </message>
    <message>
        <source>The allocator ranks %1 first in layer %2.</source>
        <translation>Der Allokator setzt %1 in Schicht %2 an die erste Stelle.</translation>
    </message>
    <message>
        <source>The allocator adds %1 to layer %2, as those before do not settle it.</source>
        <translation>Der Allokator fügt %1 zu Schicht %2 hinzu, da die vorigen es nicht entscheiden.</translation>
    </message>
    <message>
        <source>The router sends %1 to %2: right with probability %3 by the text alone.</source>
        <translation>Der Router schickt %1 an %2: nach dem Text allein richtig mit Wahrscheinlichkeit %3.</translation>
    </message>
    <message numerus="yes">
        <source>The difficulty asks for %n layer(s).</source>
        <translation>
            <numerusform>Die Schwierigkeit verlangt %n Schicht.</numerusform>
            <numerusform>Die Schwierigkeit verlangt %n Schichten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::PlotView</name>
    <message>
        <source>Copy &amp;image</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Data (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Dokument (*.pdf);;Daten (*.csv)</translation>
    </message>
    <message>
        <source>%1: choose .png, .svg, .pdf or .csv.</source>
        <translation>%1: .png, .svg, .pdf oder .csv wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>daao::PlotsPanel</name>
    <message>
        <source>Difficulty × cost</source>
        <translation>Schwierigkeit × Kosten</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>daao::PolicyCommand</name>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1@%2 is in %3.</source>
        <translation>%1@%2 steht in %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is no JSON object (at byte %2: %3).</source>
        <translation>%1 ist kein JSON-Objekt (bei Byte %2: %3).</translation>
    </message>
    <message>
        <source>%1@%2</source>
        <translation>%1@%2</translation>
    </message>
    <message>
        <source>The file&apos;s checkpoint is not the one that its document names.</source>
        <translation>Der Checkpoint der Datei ist nicht der, den ihr Dokument nennt.</translation>
    </message>
    <message>
        <source>The two documents are the same.</source>
        <translation>Die beiden Dokumente sind gleich.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 holds JSON, but no object.</source>
        <translation>%1 enthält JSON, aber kein Objekt.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyDocument</name>
    <message>
        <source>there is no mode called &quot;%1&quot;.</source>
        <translation>es gibt keinen Modus namens „%1“.</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;.</source>
        <translation>erwartet wird „%1“.</translation>
    </message>
    <message>
        <source>this mode needs an LLM.</source>
        <translation>dieser Modus braucht ein LLM.</translation>
    </message>
    <message>
        <source>%1 cannot open a workflow.</source>
        <translation>%1 kann keinen Workflow eröffnen.</translation>
    </message>
    <message>
        <source>One call of the cheapest LLM.</source>
        <translation>Ein Aufruf des billigsten LLM.</translation>
    </message>
    <message>
        <source>One call of the best LLM.</source>
        <translation>Ein Aufruf des besten LLM.</translation>
    </message>
    <message>
        <source>Random operators on random LLMs.</source>
        <translation>Zufällige Operatoren auf zufälligen LLMs.</translation>
    </message>
    <message>
        <source>One static workflow for every query.</source>
        <translation>Ein fester Workflow für jede Anfrage.</translation>
    </message>
    <message>
        <source>Cheapest first; the next LLM is asked while the answers disagree.</source>
        <translation>Das billigste zuerst; das nächste LLM wird gefragt, solange die Antworten nicht übereinstimmen.</translation>
    </message>
    <message>
        <source>Five samples of the best cheap LLM and a vote.</source>
        <translation>Fünf Stichproben des besten billigen LLM und eine Abstimmung.</translation>
    </message>
    <message>
        <source>Depth by estimated difficulty, the LLM by predicted success minus λ times cost.</source>
        <translation>Tiefe nach geschätzter Schwierigkeit, das LLM nach vorhergesagtem Erfolg minus λ mal Kosten.</translation>
    </message>
    <message>
        <source>Knows the simulated truth; the bound no policy can pass.</source>
        <translation>Kennt die simulierte Wahrheit; die Schranke, die keine Policy übertrifft.</translation>
    </message>
    <message>
        <source>expected a list of rules.</source>
        <translation>erwartet wird eine Liste von Regeln.</translation>
    </message>
    <message>
        <source>only the mode &quot;daao&quot; heeds it.</source>
        <translation>nur der Modus „daao“ beachtet es.</translation>
    </message>
    <message>
        <source>expected 64 hexadecimal digits.</source>
        <translation>erwartet werden 64 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>The rules of the policy leave no LLM or no operator for this query.</source>
        <translation>Die Regeln der Policy lassen für diese Anfrage kein LLM oder keinen Operator übrig.</translation>
    </message>
    <message>
        <source>Policy document, key &quot;checkpoint&quot;: it was trained for another mode.</source>
        <translation>Policy-Dokument, Schlüssel „checkpoint“: Er wurde für einen anderen Modus trainiert.</translation>
    </message>
    <message>
        <source>expected one of: %1.</source>
        <translation>erwartet wird eines von: %1.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyName</name>
    <message>
        <source>A policy needs a name.</source>
        <translation>Eine Policy braucht einen Namen.</translation>
    </message>
    <message>
        <source>A policy cannot be called “%1”: its name may hold no @, no comma, no line break, and no space at either end.</source>
        <translation>Eine Policy kann nicht „%1“ heißen: Ihr Name darf kein @, kein Komma, keinen Zeilenumbruch und an den Enden kein Leerzeichen enthalten.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyTraining</name>
    <message>
        <source>Training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The policy ran away from the one that made the episodes (KL %1).</source>
        <translation>Die Policy hat sich zu weit von der entfernt, die die Episoden erzeugte (KL %1).</translation>
    </message>
    <message>
        <source>Training diverged again and again; the best so far is kept.</source>
        <translation>Das Training divergierte immer wieder; das bisher Beste bleibt.</translation>
    </message>
    <message>
        <source>%1 Back to the best so far, at half the learning rate.</source>
        <translation>%1 Zurück zum bisher Besten, mit halber Lernrate.</translation>
    </message>
    <message>
        <source>Nothing better came for a while; the best is kept.</source>
        <translation>Eine Weile kam nichts Besseres; das Beste bleibt.</translation>
    </message>
    <message>
        <source>This is the state of another training: its seed differs.</source>
        <translation>Das ist der Stand eines anderen Trainings: Sein Seed ist ein anderer.</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>Der Stand des Trainings passt nicht zu seinem Controller.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyUpdate</name>
    <message>
        <source>%1 has learned nothing that runs could add to.</source>
        <translation>%1 hat nichts gelernt, was Läufe ergänzen könnten.</translation>
    </message>
    <message>
        <source>%1 was trained on an outcome table: train it again on a table that has the new outcomes.</source>
        <translation>%1 wurde mit einer Ergebnistabelle trainiert: Trainieren Sie sie neu mit einer Tabelle, die die neuen Ergebnisse enthält.</translation>
    </message>
    <message>
        <source>No run since has an answer that can be judged: there is nothing to learn from.</source>
        <translation>Kein Lauf seither hat eine Antwort, die beurteilt werden kann: Es gibt nichts zu lernen.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyUpdateCommand</name>
    <message numerus="yes">
        <source>Version %1, updated by %n run(s).</source>
        <translation>
            <numerusform>Version %1, aktualisiert durch %n Lauf.</numerusform>
            <numerusform>Version %1, aktualisiert durch %n Läufe.</numerusform>
        </translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Offset in logits</source>
        <translation>Verschiebung in Logits</translation>
    </message>
    <message>
        <source>%1 version %2; version %3 is still there.</source>
        <translation>%1 Version %2; Version %3 ist noch da.</translation>
    </message>
</context>
<context>
    <name>daao::PolicyVariant</name>
    <message>
        <source>There is no operator called %1.</source>
        <translation>Es gibt keinen Operator namens %1.</translation>
    </message>
    <message>
        <source>There is no LLM called %1.</source>
        <translation>Es gibt kein LLM namens %1.</translation>
    </message>
    <message>
        <source>There is no variant %1 of %2. A policy trained by practice has constant, shuffled, operators=A+B, models=A+B and depth=N, N from 1 to 16.</source>
        <translation>Es gibt keine Variante %1 von %2. Eine Policy aus der Übung hat constant, shuffled, operators=A+B, models=A+B und depth=N, N von 1 bis 16.</translation>
    </message>
</context>
<context>
    <name>daao::Pool</name>
    <message>
        <source>The policy names the LLM %1, which is not in the pool. `daao models list` shows what is.</source>
        <translation>Die Policy nennt das LLM %1, das nicht im Pool ist. `daao models list` zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>There is no LLM to run on. Add an endpoint, or enable an LLM.</source>
        <translation>Es gibt kein LLM zum Ausführen. Einen Endpunkt hinzufügen oder ein LLM aktivieren.</translation>
    </message>
</context>
<context>
    <name>daao::Practice</name>
    <message>
        <source>Asking every LLM in every way …</source>
        <translation>Jedes LLM wird auf jede Weise gefragt …</translation>
    </message>
    <message>
        <source>Running workflows …</source>
        <translation>Workflows werden ausgeführt …</translation>
    </message>
    <message>
        <source>Following its own advice, round %1 …</source>
        <translation>Dem eigenen Rat wird gefolgt, Runde %1 …</translation>
    </message>
    <message>
        <source>Improving the controller, %1 of %2: utility %3 …</source>
        <translation>Der Controller wird verbessert, %1 von %2: Nutzen %3 …</translation>
    </message>
</context>
<context>
    <name>daao::PracticeRun</name>
    <message>
        <source>The training was cancelled; nothing was saved.</source>
        <translation>Das Training wurde abgebrochen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Asking every LLM: %1 % …</source>
        <translation>Jedes LLM wird befragt: %1 % …</translation>
    </message>
    <message>
        <source>Episode %1 of %2: utility %3 …</source>
        <translation>Episode %1 von %2: Nutzen %3 …</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %n generated problem(s) and the simulated pool; families %1, phrasings %2.</source>
        <translation>
            <numerusform>Trainiert an %n erzeugten Aufgabe und dem simulierten Pool; Familien %1, Formulierungen %2.</numerusform>
            <numerusform>Trainiert an %n erzeugten Aufgaben und dem simulierten Pool; Familien %1, Formulierungen %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n problem(s) in %3 s.</source>
        <translation>
            <numerusform>%1 Version %2: %n Aufgabe in %3 s.</numerusform>
            <numerusform>%1 Version %2: %n Aufgaben in %3 s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Printer</name>
    <message>
        <source>%1 · policy %2 v%3 · difficulty %4 (%5 – %6)</source>
        <translation>%1 · Policy %2 v%3 · Schwierigkeit %4 (%5 – %6)</translation>
    </message>
    <message>
        <source> · true difficulty %1 logits</source>
        <translation> · wahre Schwierigkeit %1 Logits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>Answer: %1   %2</source>
        <translation>Antwort: %1   %2</translation>
    </message>
    <message numerus="yes">
        <source>Cost %1 · %n call(s) · %2 · run %3</source>
        <translation>
            <numerusform>Kosten %1 · %n Aufruf · %2 · Lauf %3</numerusform>
            <numerusform>Kosten %1 · %n Aufrufe · %2 · Lauf %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ProblemChoice</name>
    <message>
        <source>There is no family called %1. There are: %2.</source>
        <translation>Es gibt keine Familie namens %1. Es gibt: %2.</translation>
    </message>
    <message>
        <source>No family of problems is left.</source>
        <translation>Es bleibt keine Familie von Aufgaben übrig.</translation>
    </message>
</context>
<context>
    <name>daao::ProblemFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>die Aufgabe</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>Die Anfrage ist leer.</translation>
    </message>
    <message>
        <source>A code problem needs hidden tests.</source>
        <translation>Eine Programmieraufgabe braucht verborgene Tests.</translation>
    </message>
    <message>
        <source>The problems could not be written: %1</source>
        <translation>Die Aufgaben konnten nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2</source>
        <translation>Zeile %1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The line is longer than 1 MiB.</source>
        <translation>Die Zeile ist länger als 1 MiB.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; occurs for the second time.</source>
        <translation>Die ID „%1“ kommt zum zweiten Mal vor.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daao::Programmer</name>
    <message>
        <source>Try %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>A further try failed: %1</source>
        <translation>Ein weiterer Versuch ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>daao::Project</name>
    <message>
        <source>There is no project file “%1”.</source>
        <translation>Es gibt keine Projektdatei „%1“.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The project file “%1” is read-only.</source>
        <translation>Die Projektdatei „%1“ ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation>Das Projekt wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is of an older version and read-only, so it cannot be brought up to date.</source>
        <translation>„%1“ stammt von einer älteren Version und ist schreibgeschützt, lässt sich also nicht aktualisieren.</translation>
    </message>
    <message>
        <source>SQLite: %1</source>
        <translation>SQLite: %1</translation>
    </message>
    <message>
        <source>A row of table %1 refers to nothing.</source>
        <translation>Eine Zeile der Tabelle %1 verweist ins Leere.</translation>
    </message>
    <message>
        <source>The text of message %1 is not what was stored.</source>
        <translation>Der Text der Nachricht %1 ist nicht der gespeicherte.</translation>
    </message>
    <message>
        <source>The policy %1 is not what was stored.</source>
        <translation>Die Policy %1 ist nicht die gespeicherte.</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not what was stored.</source>
        <translation>Der Checkpoint %1 ist nicht der gespeicherte.</translation>
    </message>
    <message>
        <source>The outcome table %1 is not what was stored.</source>
        <translation>Die Ergebnistabelle %1 ist nicht die gespeicherte.</translation>
    </message>
    <message>
        <source>The finished run %1 has no nodes.</source>
        <translation>Der beendete Lauf %1 hat keine Knoten.</translation>
    </message>
    <message>
        <source>The image %1 is not what was stored.</source>
        <translation>Das Bild %1 ist nicht mehr das, was gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>daao::ProjectEmbeddings</name>
    <message>
        <source>Texts are to be read through the endpoint %1, which this project does not have. Add it: daao endpoint add --name %1 --url URL.</source>
        <translation>Texte sollen über den Endpunkt %1 gelesen werden, den dieses Projekt nicht hat. Fügen Sie ihn hinzu: daao endpoint add --name %1 --url URL.</translation>
    </message>
    <message>
        <source>The simulated pool has one embedding LLM, %1, and none called %2.</source>
        <translation>Der simulierte Pool hat ein Einbettungs-LLM, %1, und keines namens %2.</translation>
    </message>
</context>
<context>
    <name>daao::PromptEditor</name>
    <message>
        <source>Prompts of %1 on %2</source>
        <translation>Prompts von %1 auf %2</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Reset this template</source>
        <translation>Diese Vorlage &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>daao::PromptSet</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation>Die Promptdatei %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The prompt file %1 is larger than 64 kB.</source>
        <translation>Die Promptdatei %1 ist größer als 64 kB.</translation>
    </message>
    <message>
        <source>The prompt file %1 is not valid UTF-8.</source>
        <translation>Die Promptdatei %1 ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>%1: there is no placeholder {{%2}} in this template.</source>
        <translation>%1: In dieser Vorlage gibt es keinen Platzhalter {{%2}}.</translation>
    </message>
    <message>
        <source>%1: the placeholder {{%2}} is missing.</source>
        <translation>%1: Der Platzhalter {{%2}} fehlt.</translation>
    </message>
    <message>
        <source>%1: there is no prompt template of this name.</source>
        <translation>%1: Es gibt keine Promptvorlage dieses Namens.</translation>
    </message>
    <message>
        <source>There is no prompt template “%1”.</source>
        <translation>Es gibt keine Promptvorlage „%1“.</translation>
    </message>
</context>
<context>
    <name>daao::PromptTab</name>
    <message>
        <source>Messages as they were sent</source>
        <translation>Nachrichten, wie sie gesendet wurden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the messages as text</source>
        <translation>Die Nachrichten als Text kopieren</translation>
    </message>
    <message>
        <source>c&amp;URL</source>
        <translation>c&amp;URL</translation>
    </message>
    <message>
        <source>Copy the first call as a command line. The key stays the name of its variable.</source>
        <translation>Den ersten Aufruf als Befehlszeile kopieren. Statt des Schlüssels steht der Name seiner Variablen.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>The question, as it was asked</source>
        <translation>Die Frage, wie sie gestellt wurde</translation>
    </message>
    <message>
        <source>Nothing was sent by this node yet.</source>
        <translation>Dieser Knoten hat noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Aufrufe: %1</translation>
    </message>
    <message>
        <source>Call %1 of %2 · %3 · temperature %4 · at most %5 tokens · seed %6</source>
        <translation>Aufruf %1 von %2 · %3 · Temperatur %4 · höchstens %5 Token · Seed %6</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>Der Prompt wurde kopiert.</translation>
    </message>
    <message>
        <source>This node has sent nothing that could be copied.</source>
        <translation>Dieser Knoten hat nichts gesendet, was sich kopieren ließe.</translation>
    </message>
    <message>
        <source>The call was copied as a command line.</source>
        <translation>Der Aufruf wurde als Befehlszeile kopiert.</translation>
    </message>
    <message>
        <source>[image %1, %2]</source>
        <translation>[Bild %1, %2]</translation>
    </message>
</context>
<context>
    <name>daao::PromptTemplate</name>
    <message>
        <source>The prompt template “%1” has a placeholder {{%2}} that nothing fills.</source>
        <translation>Die Promptvorlage „%1“ hat einen Platzhalter {{%2}}, den nichts füllt.</translation>
    </message>
</context>
<context>
    <name>daao::ProviderError</name>
    <message>
        <source>(no explanation)</source>
        <translation>(keine Erklärung)</translation>
    </message>
    <message>
        <source>The account at the endpoint has no credit left: %1</source>
        <translation>Das Konto beim Endpunkt hat kein Guthaben mehr: %1</translation>
    </message>
    <message>
        <source>The endpoint refuses the key (HTTP %1): %2</source>
        <translation>Der Endpunkt lehnt den Schlüssel ab (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The endpoint does not know this LLM or this address (HTTP 404): %1</source>
        <translation>Der Endpunkt kennt dieses LLM oder diese Adresse nicht (HTTP 404): %1</translation>
    </message>
    <message>
        <source>The endpoint gave up waiting (HTTP 408): %1</source>
        <translation>Der Endpunkt hat nicht länger gewartet (HTTP 408): %1</translation>
    </message>
    <message>
        <source>The endpoint is busy (HTTP %1): %2</source>
        <translation>Der Endpunkt ist ausgelastet (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The request is too large for the endpoint (HTTP 413): %1</source>
        <translation>Der Aufruf ist zu groß für den Endpunkt (HTTP 413): %1</translation>
    </message>
    <message>
        <source>The endpoint refuses the request (HTTP %1): %2</source>
        <translation>Der Endpunkt lehnt den Aufruf ab (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The endpoint failed (HTTP %1): %2</source>
        <translation>Der Endpunkt ist ausgefallen (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The endpoint cannot do this (HTTP 501): %1</source>
        <translation>Der Endpunkt kann das nicht (HTTP 501): %1</translation>
    </message>
</context>
<context>
    <name>daao::QueryBar</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask something, press Ctrl+G for a generated problem, or drop a file here.</source>
        <translation>Etwas fragen, mit Ctrl+G eine erzeugte Aufgabe holen oder eine Datei hier ablegen.</translation>
    </message>
    <message>
        <source>&amp;Insert problem</source>
        <translation>Aufgabe &amp;einfügen</translation>
    </message>
    <message>
        <source>Insert a generated problem, whose truth is known (Ctrl+G)</source>
        <translation>Eine erzeugte Aufgabe einfügen, deren Lösung bekannt ist (Ctrl+G)</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>Earlier questions (Alt+Up and Alt+Down walk through them)</source>
        <translation>Frühere Fragen (Alt+Up und Alt+Down blättern durch sie)</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>Erwartete Antwort</translation>
    </message>
    <message>
        <source>Expected answer (optional)</source>
        <translation>Erwartete Antwort (optional)</translation>
    </message>
    <message>
        <source>What the answer is judged by. Leave it empty for a generated problem: its truth is known.</source>
        <translation>Wonach die Antwort beurteilt wird. Bei einer erzeugten Aufgabe leer lassen: Ihre Lösung ist bekannt.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags, separated by blanks</source>
        <translation>Tags, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>× </source>
        <comment>repeats</comment>
        <translation>× </translation>
    </message>
    <message>
        <source>How often to run it, each time with the next seed</source>
        <translation>Wie oft ausgeführt wird, jedes Mal mit dem nächsten Seed</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>Seed </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same question, policy and seed give the same run of simulated LLMs.</source>
        <translation>Gleiche Frage, Policy und Seed ergeben denselben Lauf simulierter LLMs.</translation>
    </message>
    <message>
        <source>any family</source>
        <translation>beliebige Familie</translation>
    </message>
    <message>
        <source>true difficulty about %1 logits</source>
        <translation>wahre Schwierigkeit etwa %1 Logits</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>&amp;Familie</translation>
    </message>
    <message>
        <source>&amp;Difficulty</source>
        <translation>&amp;Schwierigkeit</translation>
    </message>
</context>
<context>
    <name>daao::QueryFile</name>
    <message>
        <source>%1 has no column called query.</source>
        <translation>%1 hat keine Spalte namens query.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is none of the files that hold queries: .txt, .json, .jsonl or .csv.</source>
        <translation>%1 ist keine Datei, die Anfragen enthält: .txt, .json, .jsonl oder .csv.</translation>
    </message>
    <message>
        <source>%1 holds no query.</source>
        <translation>%1 enthält keine Anfrage.</translation>
    </message>
    <message>
        <source>A query in %1 is too long.</source>
        <translation>Eine Anfrage in %1 ist zu lang.</translation>
    </message>
</context>
<context>
    <name>daao::QueryReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The query is longer than 1 MiB. Shorten it.</source>
        <translation>Die Anfrage ist länger als 1 MiB. Bitte kürzen.</translation>
    </message>
    <message>
        <source>The query is not valid UTF-8. Save or type it as UTF-8.</source>
        <translation>Die Anfrage ist kein gültiges UTF-8. Als UTF-8 speichern oder eingeben.</translation>
    </message>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation>Die Anfrage ist leer. Eine Frage eingeben.</translation>
    </message>
    <message>
        <source>Run %1 was interrupted when its process ended; what it had done is kept.</source>
        <translation>Lauf %1 wurde unterbrochen, als sein Prozess endete; was er getan hatte, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>daao::QueryTable</name>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>There is no query in it.</source>
        <translation>Es ist keine Anfrage darin.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation>%1 ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>Das ist kein JSON: %1 bei Byte %2.</translation>
    </message>
</context>
<context>
    <name>daao::RandomPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>Die Policy erlaubt keinen Operator, der hier laufen kann.</translation>
    </message>
</context>
<context>
    <name>daao::React</name>
    <message>
        <source>A further step failed: %1</source>
        <translation>Ein weiterer Schritt ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Tools used: %1, steps: %2.</source>
        <translation>Benutzte Werkzeuge: %1, Schritte: %2.</translation>
    </message>
</context>
<context>
    <name>daao::RecordedPolicy</name>
    <message>
        <source>The trained policy is damaged: it does not say what its LLMs cost.</source>
        <translation>Die trainierte Policy ist beschädigt: Sie sagt nicht, was ihre LLMs kosten.</translation>
    </message>
    <message>
        <source>Searching whom to ask next</source>
        <translation>Suche, wer als Nächstes zu fragen ist</translation>
    </message>
    <message>
        <source>The policy will ask one LLM per query.</source>
        <translation>Die Policy wird je Anfrage ein LLM fragen.</translation>
    </message>
    <message>
        <source>Training was stopped: the policy knows less than it could.</source>
        <translation>Das Training wurde abgebrochen: Die Policy weiß weniger, als sie könnte.</translation>
    </message>
</context>
<context>
    <name>daao::Registry</name>
    <message>
        <source>An endpoint needs a name.</source>
        <translation>Ein Endpunkt braucht einen Namen.</translation>
    </message>
    <message>
        <source>The LLM “%1” still uses the endpoint “%2”.</source>
        <translation>Das LLM „%1“ benutzt noch den Endpunkt „%2“.</translation>
    </message>
    <message>
        <source>There is no endpoint “%1”.</source>
        <translation>Es gibt keinen Endpunkt „%1“.</translation>
    </message>
    <message>
        <source>An LLM needs a name.</source>
        <translation>Ein LLM braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no LLM “%1”.</source>
        <translation>Es gibt kein LLM „%1“.</translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation>Es gibt keine Policy „%1“.</translation>
    </message>
    <message>
        <source>The policy “%1” has no version %2.</source>
        <translation>Die Policy „%1“ hat keine Version %2.</translation>
    </message>
    <message>
        <source>There is no problem “%1”.</source>
        <translation>Es gibt keine Aufgabe „%1“.</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
</context>
<context>
    <name>daao::Replay</name>
    <message>
        <source>A replay has recorded single answers only.</source>
        <translation>Eine Wiedergabe hat nur aufgezeichnete Einzelantworten.</translation>
    </message>
    <message>
        <source>The recorded answer of %1 was bought already.</source>
        <translation>Die aufgezeichnete Antwort von %1 wurde bereits gekauft.</translation>
    </message>
    <message>
        <source>No answer of %1 to this query is recorded.</source>
        <translation>Von %1 ist keine Antwort auf diese Anfrage aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>daao::ReplayExperiment</name>
    <message>
        <source>The table %1 has no rows.</source>
        <translation>Die Tabelle %1 hat keine Zeilen.</translation>
    </message>
    <message>
        <source>The table %1 has no rows of the split %2.</source>
        <translation>Die Tabelle %1 hat keine Zeilen des Splits %2.</translation>
    </message>
    <message>
        <source>The benchmark was cancelled.</source>
        <translation>Der Benchmark wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The comparisons were fitted on the rows they are judged on, so they look better than they are: the table has no other training rows.</source>
        <translation>Die Vergleichsverfahren wurden auf den Zeilen angepasst, auf denen sie beurteilt werden, und sehen daher besser aus, als sie sind: Die Tabelle hat keine anderen Trainingszeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n judged query(s) have the text of one in another split.</source>
        <translation>
            <numerusform>%n beurteilte Anfrage hat den Text einer Anfrage aus einem anderen Split.</numerusform>
            <numerusform>%n beurteilte Anfragen haben den Text einer Anfrage aus einem anderen Split.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings were chosen on the rows they are judged on (%1).</source>
        <translation>Einstellungen wurden auf den Zeilen gewählt, auf denen sie beurteilt werden (%1).</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>daao::ReplyReader</name>
    <message>
        <source>The endpoint sent an event that is too large.</source>
        <translation>Der Endpunkt hat ein zu großes Ereignis gesendet.</translation>
    </message>
    <message>
        <source>The endpoint sent JSON that is nested too deep.</source>
        <translation>Der Endpunkt hat zu tief verschachteltes JSON gesendet.</translation>
    </message>
    <message>
        <source>The endpoint sent JSON that cannot be read.</source>
        <translation>Der Endpunkt hat unlesbares JSON gesendet.</translation>
    </message>
    <message>
        <source>The endpoint sent an event that is no JSON object.</source>
        <translation>Der Endpunkt hat ein Ereignis gesendet, das kein JSON-Objekt ist.</translation>
    </message>
    <message>
        <source>The endpoint says that the LLM failed in the middle of its answer.</source>
        <translation>Der Endpunkt meldet, dass das LLM mitten in seiner Antwort ausgefallen ist.</translation>
    </message>
    <message>
        <source>The endpoint answers with a web page instead of an answer. Is its URL right? It usually ends with /v1.</source>
        <translation>Der Endpunkt antwortet mit einer Webseite statt mit einer Antwort. Stimmt seine URL? Sie endet gewöhnlich auf /v1.</translation>
    </message>
    <message>
        <source>The endpoint sent JSON without an answer in it.</source>
        <translation>Der Endpunkt hat JSON ohne eine Antwort darin gesendet.</translation>
    </message>
    <message>
        <source>The endpoint redirects (HTTP %1) to %2, which is not followed. If that is right, use that address as its URL.</source>
        <translation>Der Endpunkt leitet weiter (HTTP %1) nach %2; dem wird nicht gefolgt. Wenn das richtig ist, diese Adresse als URL verwenden.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>The endpoint sent an empty answer.</source>
        <translation>Der Endpunkt hat eine leere Antwort gesendet.</translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>Die Antwort endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>The stream ended without an answer.</source>
        <translation>Der Datenstrom endete ohne Antwort.</translation>
    </message>
    <message>
        <source>The endpoint sent something that is neither JSON nor a stream of events.</source>
        <translation>Der Endpunkt hat etwas gesendet, das weder JSON noch ein Ereignisstrom ist.</translation>
    </message>
</context>
<context>
    <name>daao::RetryPolicy</name>
    <message>
        <source>It asks to come back in %1 s, which is longer than a call waits.</source>
        <translation>Er bittet, in %1 s wiederzukommen; so lange wartet ein Aufruf nicht.</translation>
    </message>
</context>
<context>
    <name>daao::Review</name>
    <message>
        <source>The critique of round %1 found nothing.</source>
        <translation>Die Kritik der Runde %1 hat nichts gefunden.</translation>
    </message>
    <message>
        <source>The rewriting of round %1 has no answer.</source>
        <translation>Die Überarbeitung der Runde %1 hat keine Antwort.</translation>
    </message>
    <message>
        <source>Round %1 failed: %2</source>
        <translation>Runde %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The reviewer found no fault.</source>
        <translation>Der Prüfer hat keinen Fehler gefunden.</translation>
    </message>
    <message>
        <source>The review came to no verdict; the answer stays.</source>
        <translation>Die Prüfung kam zu keinem Urteil; die Antwort bleibt.</translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction failed: %1</source>
        <translation>Der Prüfer hat einen Fehler gefunden, aber die Korrektur ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction has no answer.</source>
        <translation>Der Prüfer hat einen Fehler gefunden, aber die Korrektur hat keine Antwort.</translation>
    </message>
    <message>
        <source>The reviewer found a fault and corrected it.</source>
        <translation>Der Prüfer hat einen Fehler gefunden und ihn korrigiert.</translation>
    </message>
</context>
<context>
    <name>daao::RouteCommand</name>
    <message>
        <source>Give either a query or --batch FILE.jsonl. See `daao route --help`.</source>
        <translation>Entweder eine Anfrage oder --batch FILE.jsonl angeben. Siehe `daao route --help`.</translation>
    </message>
    <message>
        <source>Difficulty %1 (%2 – %3)</source>
        <translation>Schwierigkeit %1 (%2 – %3)</translation>
    </message>
    <message>
        <source>  layer %1  %2  %3 on %4</source>
        <translation>  Ebene %1  %2  %3 auf %4</translation>
    </message>
    <message>
        <source>Expected: success %1, cost %2 (decided in %3 µs; nothing was called)</source>
        <translation>Erwartet: Erfolg %1, Kosten %2 (entschieden in %3 µs; nichts wurde aufgerufen)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;query&quot;.</source>
        <translation>Zeile %1 von %2 hat kein „query“.</translation>
    </message>
</context>
<context>
    <name>daao::RunActions</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Stern</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation>Ohne Aufrufe wieder&amp;geben</translation>
    </message>
    <message>
        <source>&amp;Re-run with policy…</source>
        <translation>&amp;Erneut ausführen mit Policy…</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>Die beiden &amp;vergleichen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>star %n run(s)</source>
        <translation>
            <numerusform>%n Lauf mit Stern versehen</numerusform>
            <numerusform>%n Läufe mit Stern versehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the star from %n run(s)</source>
        <translation>
            <numerusform>Stern von %n Lauf entfernen</numerusform>
            <numerusform>Stern von %n Läufen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n run(s)</source>
        <translation>
            <numerusform>%n Lauf mit Tags versehen</numerusform>
            <numerusform>%n Läufe mit Tags versehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n run(s)</source>
        <translation>
            <numerusform>Notiz zu %n Lauf</numerusform>
            <numerusform>Notiz zu %n Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n run(s)</source>
        <translation>
            <numerusform>%n Lauf löschen</numerusform>
            <numerusform>%n Läufe löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n run(s)</source>
        <translation>
            <numerusform>%n Lauf wiederherstellen</numerusform>
            <numerusform>%n Läufe wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s), with commas between:</source>
        <translation>
            <numerusform>Tags von %n Lauf, durch Kommas getrennt:</numerusform>
            <numerusform>Tags von %n Läufen, durch Kommas getrennt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n run(s):</source>
        <translation>
            <numerusform>Notiz zu %n Lauf:</numerusform>
            <numerusform>Notiz zu %n Läufen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-run</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message numerus="yes">
        <source>Run %n question(s) again with this policy. Before, they cost %1.</source>
        <translation>
            <numerusform>%n Frage mit dieser Policy erneut ausführen. Zuvor hat sie %1 gekostet.</numerusform>
            <numerusform>%n Fragen mit dieser Policy erneut ausführen. Zuvor haben sie %1 gekostet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay of %n run(s)</source>
        <translation>
            <numerusform>Wiedergabe von %n Lauf</numerusform>
            <numerusform>Wiedergabe von %n Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-run of %n question(s) with %1</source>
        <translation>
            <numerusform>Erneute Ausführung von %n Frage mit %1</numerusform>
            <numerusform>Erneute Ausführung von %n Fragen mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Läufe exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON Lines, a summary each (*.jsonl);;JSON Lines, whole runs (*.runs.jsonl)</source>
        <translation>Tabelle (*.csv);;JSON Lines, je eine Zusammenfassung (*.jsonl);;JSON Lines, ganze Läufe (*.runs.jsonl)</translation>
    </message>
    <message>
        <source>Run &amp;many queries…</source>
        <translation>Viele &amp;Anfragen ausführen…</translation>
    </message>
</context>
<context>
    <name>daao::RunCommand</name>
    <message>
        <source>Give either one query or --batch FILE. See `daao run --help`.</source>
        <translation>Entweder eine Anfrage oder --batch FILE angeben. Siehe `daao run --help`.</translation>
    </message>
    <message>
        <source>%1 is read-only, so a run could not be kept. Give it a write bit, or use another --project.</source>
        <translation>%1 ist schreibgeschützt, daher ließe sich kein Lauf aufbewahren. Schreibrecht geben oder ein anderes --project benutzen.</translation>
    </message>
</context>
<context>
    <name>daao::RunDiff</name>
    <message>
        <source>= the same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>⇄ another LLM</source>
        <translation>⇄ anderes LLM</translation>
    </message>
    <message>
        <source>✎ other settings</source>
        <translation>✎ andere Einstellungen</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ hinzugefügt</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− entfernt</translation>
    </message>
</context>
<context>
    <name>daao::RunExperiment</name>
    <message>
        <source>The benchmark was interrupted.</source>
        <translation>Der Benchmark wurde unterbrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were made: the benchmark stops there.</source>
        <translation>
            <numerusform>%n Aufruf wurde gemacht: Hier hält der Benchmark an.</numerusform>
            <numerusform>%n Aufrufe wurden gemacht: Hier hält der Benchmark an.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of the benchmark is spent; what was done is kept.</source>
        <translation>Das Budget des Benchmarks ist verbraucht; was getan wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>daao::RunInProgress</name>
    <message>
        <source>This node was not recorded, and a replay makes no calls.</source>
        <translation>Dieser Knoten wurde nicht aufgezeichnet, und eine Wiedergabe macht keine Aufrufe.</translation>
    </message>
    <message>
        <source>The run was cancelled; what was done is kept.</source>
        <translation>Der Lauf wurde abgebrochen; was getan wurde, bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>daao::RunModel</name>
    <message>
        <source>call %1, attempt %2</source>
        <translation>Aufruf %1, Versuch %2</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>daao::RunPlanning</name>
    <message>
        <source>λ changed to %1 in the tool bar</source>
        <translation>λ in der Werkzeugleiste auf %1 geändert</translation>
    </message>
    <message>
        <source>No generated problem is that long.</source>
        <translation>So lang ist keine erzeugte Aufgabe.</translation>
    </message>
</context>
<context>
    <name>daao::RunPlots</name>
    <message>
        <source>
difficulty %1 · %2
%3 · mostly %4</source>
        <translation>
Schwierigkeit %1 · %2
%3 · meist %4</translation>
    </message>
    <message>
        <source>no LLM</source>
        <translation>kein LLM</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>%1
%2 of %3 answers right: %4 %
95 % interval %5 – %6 %</source>
        <translation>%1
%2 von %3 Antworten richtig: %4 %
95-%-Intervall %5 – %6 %</translation>
    </message>
    <message>
        <source>Cost over difficulty of past runs</source>
        <translation>Kosten früherer Läufe über der Schwierigkeit</translation>
    </message>
    <message>
        <source>estimated difficulty</source>
        <translation>geschätzte Schwierigkeit</translation>
    </message>
    <message>
        <source>cost, thousandths of a dollar</source>
        <translation>Kosten, Tausendstel Dollar</translation>
    </message>
    <message>
        <source>No finished run yet: each will be a point here.</source>
        <translation>Noch kein beendeter Lauf: Jeder wird hier ein Punkt.</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>the newest of %1</source>
        <translation>die neuesten von %1</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n that cost nothing are not on the logarithmic axis</source>
        <translation>
            <numerusform>%n Lauf ohne Kosten fehlt auf der logarithmischen Achse</numerusform>
            <numerusform>%n Läufe ohne Kosten fehlen auf der logarithmischen Achse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost are left out</source>
        <translation>
            <numerusform>%n mit unbekannten Kosten ist ausgelassen</numerusform>
            <numerusform>%n mit unbekannten Kosten sind ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Success of each LLM over difficulty</source>
        <translation>Erfolg jedes LLM über der Schwierigkeit</translation>
    </message>
    <message>
        <source>share of its own answers that were right</source>
        <translation>Anteil der eigenen Antworten, die richtig waren</translation>
    </message>
    <message>
        <source>No answer was judged yet. Runs with an expected answer show here how often each LLM is right.</source>
        <translation>Noch keine Antwort wurde beurteilt. Läufe mit erwarteter Antwort zeigen hier, wie oft jedes LLM richtig liegt.</translation>
    </message>
    <message>
        <source>this query %1</source>
        <translation>diese Anfrage %1</translation>
    </message>
    <message>
        <source>first-layer answers, judged by the reference · n = %1 · bands: 95 % Wilson · %2</source>
        <translation>Antworten der ersten Ebene, nach der Referenz beurteilt · n = %1 · Bänder: 95 % Wilson · %2</translation>
    </message>
    <message>
        <source>Spent in this session</source>
        <translation>In dieser Sitzung ausgegeben</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>Minuten seit dem Start</translation>
    </message>
    <message>
        <source>spent, thousandths of a dollar</source>
        <translation>ausgegeben, Tausendstel Dollar</translation>
    </message>
    <message>
        <source>Nothing was spent in this session yet.</source>
        <translation>In dieser Sitzung wurde noch nichts ausgegeben.</translation>
    </message>
    <message>
        <source>%1
+ %2, together %3</source>
        <translation>%1
+ %2, zusammen %3</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>Obergrenze %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n run(s)</source>
        <translation>
            <numerusform>%1 in %n Lauf</numerusform>
            <numerusform>%1 in %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source> · the cap is %1</source>
        <translation> · die Obergrenze ist %1</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>Sekunden seit dem Start</translation>
    </message>
    <message>
        <source>hours since the start</source>
        <translation>Stunden seit dem Start</translation>
    </message>
</context>
<context>
    <name>daao::RunProgressLine</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message numerus="yes">
        <source>%1 …  %n call(s), %2</source>
        <translation>
            <numerusform>%1 …  %n Aufruf, %2</numerusform>
            <numerusform>%1 …  %n Aufrufe, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunQuery</name>
    <message>
        <source>the smaller number stands first.</source>
        <translation>die kleinere Zahl steht zuerst.</translation>
    </message>
    <message>
        <source>“%1” needs a value after the colon.</source>
        <translation>„%1“ braucht einen Wert nach dem Doppelpunkt.</translation>
    </message>
    <message>
        <source>“%1:” is no filter. Write a text with a colon in quotes.</source>
        <translation>„%1:“ ist kein Filter. Text mit Doppelpunkt in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” is not understood: %2</source>
        <translation>„%1“ ist nicht verständlich: %2</translation>
    </message>
    <message>
        <source>write a number such as %1:&gt;0.5 or %1:0.2..0.7.</source>
        <translation>eine Zahl schreiben wie %1:&gt;0.5 oder %1:0.2..0.7.</translation>
    </message>
    <message>
        <source>write a whole number such as %1:&gt;5 or %1:2..7.</source>
        <translation>eine ganze Zahl schreiben wie %1:&gt;5 oder %1:2..7.</translation>
    </message>
    <message>
        <source>write dollars such as cost:&gt;0.002, cost:0.01..0.1 or cost:unknown.</source>
        <translation>Dollar schreiben wie cost:&gt;0.002, cost:0.01..0.1 oder cost:unknown.</translation>
    </message>
    <message>
        <source>write a day such as date:today, date:&gt;2026-11-01 or date:2026-11-01..2026-11-07.</source>
        <translation>einen Tag schreiben wie date:today, date:&gt;2026-11-01 oder date:2026-11-01..2026-11-07.</translation>
    </message>
    <message>
        <source>the operators are %1.</source>
        <translation>die Operatoren sind %1.</translation>
    </message>
    <message>
        <source>write a name, name@version or v and a version.</source>
        <translation>einen Namen, name@version oder v und eine Version schreiben.</translation>
    </message>
    <message>
        <source>the origins are simulated, live, mixed and replay.</source>
        <translation>die Herkünfte sind simulated, live, mixed und replay.</translation>
    </message>
    <message>
        <source>the states are running, finished, failed, cancelled, budget and interrupted.</source>
        <translation>die Zustände sind running, finished, failed, cancelled, budget und interrupted.</translation>
    </message>
    <message>
        <source>deleted runs are found by in:bin.</source>
        <translation>gelöschte Läufe findet in:bin.</translation>
    </message>
    <message>
        <source>The answer was judged wrong.</source>
        <translation>Die Antwort wurde als falsch beurteilt.</translation>
    </message>
    <message>
        <source>The answer was judged right.</source>
        <translation>Die Antwort wurde als richtig beurteilt.</translation>
    </message>
    <message>
        <source>There was nothing to judge the answer by.</source>
        <translation>Es gab nichts, wonach die Antwort zu beurteilen wäre.</translation>
    </message>
    <message>
        <source>The run has a star.</source>
        <translation>Der Lauf hat einen Stern.</translation>
    </message>
    <message>
        <source>Dollars the run cost.</source>
        <translation>Dollar, die der Lauf gekostet hat.</translation>
    </message>
    <message>
        <source>Estimated difficulty, from 0 to 1.</source>
        <translation>Geschätzte Schwierigkeit, von 0 bis 1.</translation>
    </message>
    <message>
        <source>Seconds the run took.</source>
        <translation>Sekunden, die der Lauf gedauert hat.</translation>
    </message>
    <message>
        <source>Tokens of all calls together.</source>
        <translation>Token aller Aufrufe zusammen.</translation>
    </message>
    <message>
        <source>Nodes that were run.</source>
        <translation>Knoten, die ausgeführt wurden.</translation>
    </message>
    <message>
        <source>The day it was started.</source>
        <translation>Der Tag, an dem er begann.</translation>
    </message>
    <message>
        <source>An LLM whose name contains this was asked.</source>
        <translation>Ein LLM, dessen Name dies enthält, wurde gefragt.</translation>
    </message>
    <message>
        <source>The workflow has this operator.</source>
        <translation>Der Workflow hat diesen Operator.</translation>
    </message>
    <message>
        <source>The run has this tag.</source>
        <translation>Der Lauf hat diesen Tag.</translation>
    </message>
    <message>
        <source>The policy, or one version of it.</source>
        <translation>Die Policy oder eine Version von ihr.</translation>
    </message>
    <message>
        <source>Simulated, live, mixed or replay.</source>
        <translation>Simuliert, live, gemischt oder Wiedergabe.</translation>
    </message>
    <message>
        <source>How the run ended.</source>
        <translation>Wie der Lauf endete.</translation>
    </message>
    <message>
        <source>The beginning of the run&apos;s id.</source>
        <translation>Der Anfang der ID des Laufs.</translation>
    </message>
    <message>
        <source>Deleted runs.</source>
        <translation>Gelöschte Läufe.</translation>
    </message>
    <message>
        <source>These words, in this order, in question or answer.</source>
        <translation>Diese Wörter, in dieser Reihenfolge, in Frage oder Antwort.</translation>
    </message>
</context>
<context>
    <name>daao::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>daao::RunTableModel</name>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>%1

Answer: %2 (%3)
Difficulty %4 · %5 · %6
%7 · %8 · %9</source>
        <translation>%1

Antwort: %2 (%3)
Schwierigkeit %4 · %5 · %6
%7 · %8 · %9</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>ohne Stern</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation>LLMs</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Richtig oder falsch</translation>
    </message>
</context>
<context>
    <name>daao::RunsCommand</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>daao::RunsPanel</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>%1 in the bin</source>
        <translation>%1 im Papierkorb</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>Kein Lauf passt dazu.</translation>
    </message>
    <message>
        <source>No run yet.

Ask something above: Ctrl+Enter runs it.</source>
        <translation>Noch kein Lauf.

Oben etwas fragen: Ctrl+Enter führt es aus.</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>No run has a tag. Select runs and press Ctrl+T.</source>
        <translation>Kein Lauf hat einen Tag. Läufe auswählen und Ctrl+T drücken.</translation>
    </message>
    <message>
        <source>Run many queries</source>
        <translation>Viele Anfragen ausführen</translation>
    </message>
    <message>
        <source>Run many queries from a file or the clipboard (Ctrl+I in the table)</source>
        <translation>Viele Anfragen aus einer Datei oder der Zwischenablage ausführen (Ctrl+I in der Tabelle)</translation>
    </message>
</context>
<context>
    <name>daao::SafeTensors</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is no whole safetensors file: %2.</source>
        <translation>„%1“ ist keine vollständige safetensors-Datei: %2.</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>sie ist zu kurz</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>sein Kopf passt nicht hinein</translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation>ihr Kopf ist kein JSON</translation>
    </message>
    <message>
        <source>the tensor “%1” has another size than its place</source>
        <translation>der Tensor „%1“ hat eine andere Größe als sein Platz</translation>
    </message>
</context>
<context>
    <name>daao::Sandbox</name>
    <message>
        <source>The program took too long and was stopped.</source>
        <translation>Das Programm brauchte zu lange und wurde angehalten.</translation>
    </message>
    <message>
        <source>The program used too much memory and was stopped.</source>
        <translation>Das Programm belegte zu viel Speicher und wurde angehalten.</translation>
    </message>
    <message>
        <source>The program wrote too much and was stopped.</source>
        <translation>Das Programm schrieb zu viel und wurde angehalten.</translation>
    </message>
    <message>
        <source>The program started too many processes.</source>
        <translation>Das Programm startete zu viele Prozesse.</translation>
    </message>
    <message>
        <source>The program crashed.</source>
        <translation>Das Programm ist abgestürzt.</translation>
    </message>
    <message>
        <source>The program ended before it had answered.</source>
        <translation>Das Programm endete, bevor es geantwortet hatte.</translation>
    </message>
    <message>
        <source>The program ended before it had answered: %1</source>
        <translation>Das Programm endete, bevor es geantwortet hatte: %1</translation>
    </message>
    <message>
        <source>Loading the program took too long.</source>
        <translation>Das Laden des Programms dauerte zu lange.</translation>
    </message>
    <message>
        <source>Loading the program used too much memory.</source>
        <translation>Das Laden des Programms belegte zu viel Speicher.</translation>
    </message>
    <message>
        <source>Loading the program failed: %1</source>
        <translation>Das Laden des Programms ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s.</source>
        <translation>%1 dauerte länger als %2 s.</translation>
    </message>
    <message>
        <source>%1 used too much memory.</source>
        <translation>%1 belegte zu viel Speicher.</translation>
    </message>
    <message>
        <source>%1 gave %2; expected %3.</source>
        <translation>%1 ergab %2; erwartet: %3.</translation>
    </message>
    <message>
        <source>%1 raised %2; expected %3.</source>
        <translation>%1 löste %2 aus; erwartet: %3.</translation>
    </message>
    <message>
        <source>%1 returned %2; expected %3.</source>
        <translation>%1 gab %2 zurück; erwartet: %3.</translation>
    </message>
    <message>
        <source>The program interfered with the judge.</source>
        <translation>Das Programm hat in die Beurteilung eingegriffen.</translation>
    </message>
    <message>
        <source>The sandbox could not be prepared: %1.</source>
        <translation>Die Sandbox konnte nicht vorbereitet werden: %1.</translation>
    </message>
    <message>
        <source>Generated code never runs as root, and root could not be given up: %1.</source>
        <translation>Erzeugter Code läuft nie als root, und root ließ sich nicht abgeben: %1.</translation>
    </message>
    <message>
        <source>%1 is missing: install bubblewrap.</source>
        <translation>%1 fehlt: bubblewrap installieren.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1.</source>
        <translation>Die Sandbox konnte nicht gestartet werden: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The program is too long.</source>
        <translation>Das Programm ist zu lang.</translation>
    </message>
    <message>
        <source>There are no tests to judge by.</source>
        <translation>Es gibt keine Tests, nach denen zu urteilen wäre.</translation>
    </message>
    <message>
        <source>Unprivileged user namespaces seem to be switched off.</source>
        <translation>Unprivilegierte User-Namespaces scheinen abgeschaltet zu sein.</translation>
    </message>
    <message>
        <source>files of this computer</source>
        <translation>Dateien dieses Rechners</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>das Netzwerk</translation>
    </message>
    <message>
        <source>our environment</source>
        <translation>unsere Umgebung</translation>
    </message>
    <message>
        <source>the rights of root</source>
        <translation>die Rechte von root</translation>
    </message>
    <message>
        <source>The sandbox was tested and could not run Python: %1</source>
        <translation>Die Sandbox wurde getestet und konnte Python nicht ausführen: %1</translation>
    </message>
    <message>
        <source>The sandbox was tested and does not hold: a program in it reached %1.</source>
        <translation>Die Sandbox wurde getestet und hält nicht: Ein Programm darin erreichte %1.</translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install bubblewrap.</source>
        <translation>Erzeugter Code kann hier nicht laufen: %1 fehlt; bubblewrap installieren.</translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install python3.</source>
        <translation>Erzeugter Code kann hier nicht laufen: %1 fehlt; python3 installieren.</translation>
    </message>
    <message>
        <source>The sandbox could not be tested: no temporary file, or no loopback.</source>
        <translation>Die Sandbox konnte nicht getestet werden: keine temporäre Datei oder kein Loopback.</translation>
    </message>
    <message>
        <source>The sandbox could not be set up: %1.</source>
        <translation>Die Sandbox konnte nicht eingerichtet werden: %1.</translation>
    </message>
    <message>
        <source>it ended without a word</source>
        <translation>sie endete ohne eine Meldung</translation>
    </message>
    <message>
        <source>The filter of system calls could not be built.</source>
        <translation>Der Filter der Systemaufrufe konnte nicht gebaut werden.</translation>
    </message>
</context>
<context>
    <name>daao::Scene</name>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation>sein Preis ist unbekannt, und ein Budget ist gesetzt</translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation>über dem Budget</translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation>die Anfrage passt nicht in seinen Kontext</translation>
    </message>
    <message>
        <source>the policy does not allow this LLM for %1</source>
        <translation>die Policy erlaubt dieses LLM nicht für %1</translation>
    </message>
</context>
<context>
    <name>daao::Secret</name>
    <message>
        <source>The environment variable %1, which holds the key of endpoint “%2”, is not set.</source>
        <translation>Die Umgebungsvariable %1, die den Schlüssel des Endpunkts „%2“ enthält, ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The key in %1 contains a character that cannot be sent.</source>
        <translation>Der Schlüssel in %1 enthält ein Zeichen, das nicht gesendet werden kann.</translation>
    </message>
    <message>
        <source>The key of endpoint “%1” is only sent over https or to this machine, not over plain http to %2.</source>
        <translation>Der Schlüssel des Endpunkts „%1“ wird nur über https oder an diesen Rechner gesendet, nicht über einfaches http an %2.</translation>
    </message>
</context>
<context>
    <name>daao::SelfConsistency</name>
    <message>
        <source>%1 of %2 samples arrived; the last failure: %3</source>
        <translation>%1 von %2 Stichproben sind angekommen; der letzte Fehler: %3</translation>
    </message>
</context>
<context>
    <name>daao::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Another language shows after the next start.</source>
        <translation>Eine andere Sprache erscheint nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>four times as fast</source>
        <translation>viermal so schnell</translation>
    </message>
    <message>
        <source>as slow as the model says</source>
        <translation>so langsam, wie das Modell angibt</translation>
    </message>
    <message>
        <source>For single runs, from the next project you open. Batches always run at once.</source>
        <translation>Für einzelne Läufe, ab dem nächsten geöffneten Projekt. Stapel laufen immer sofort.</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>keine Obergrenze</translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty, also after the run</source>
        <translation>Wahre Schwierigkeit &amp;verbergen, auch nach dem Lauf</translation>
    </message>
    <message>
        <source>&amp;Open the last project at start</source>
        <translation>Beim Start das letzte Projekt &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Simulated LLMs answer</source>
        <translation>S&amp;imulierte LLMs antworten</translation>
    </message>
    <message>
        <source>Spending &amp;cap of a session</source>
        <translation>Ausgaben&amp;obergrenze einer Sitzung</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>Nach Aktion oder Taste filtern</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation>Alle Tastenkürzel &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>Tastenkürzel von %1</translation>
    </message>
    <message>
        <source>%1 is also the shortcut of: %2. Change one of them.</source>
        <translation>%1 ist auch das Tastenkürzel von: %2. Eines davon ändern.</translation>
    </message>
    <message>
        <source>T&amp;rain the policy daao where a project has none</source>
        <translation>Policy daao t&amp;rainieren, wo ein Projekt keine hat</translation>
    </message>
    <message>
        <source>In the background, on the simulated pool: nothing is sent anywhere.</source>
        <translation>Im Hintergrund, mit dem simulierten Pool: Nichts wird irgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>daao::SimServer</name>
    <message>
        <source>This is not an HTTP request.</source>
        <translation>Dies ist keine HTTP-Anfrage.</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>Der Kopf der HTTP-Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>The body of the request is too large.</source>
        <translation>Der Rumpf der HTTP-Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>The request needs a Content-Length.</source>
        <translation>Die HTTP-Anfrage braucht ein Content-Length.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Unter dieser Adresse gibt es nichts.</translation>
    </message>
    <message>
        <source>This method is not allowed here.</source>
        <translation>Diese Methode ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The simulated server cannot listen on port %1: %2.</source>
        <translation>Der simulierte Server kann an Port %1 nicht lauschen: %2.</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedChatModel</name>
    <message>
        <source>The simulated pool has no LLM “%1”.</source>
        <translation>Der simulierte Pool hat kein LLM „%1“.</translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of “%2”.</source>
        <translation>Der Prompt von %1 Token passt nicht in den Kontext von „%2“.</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” is asked too often.</source>
        <translation>Das simulierte LLM „%1“ wird zu oft gefragt.</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” failed inside.</source>
        <translation>Das simulierte LLM „%1“ ist intern ausgefallen.</translation>
    </message>
    <message>
        <source>The answer of “%1” stopped arriving.</source>
        <translation>Die Antwort von „%1“ kommt nicht weiter an.</translation>
    </message>
    <message>
        <source>The answer of “%1” broke off.</source>
        <translation>Die Antwort von „%1“ brach ab.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” cannot see images.</source>
        <translation>Das simulierte LLM „%1“ kann keine Bilder sehen.</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedEmbedding</name>
    <message>
        <source>“input” must be a text or a list of texts, none of them empty.</source>
        <translation>„input“ muss ein Text oder eine Liste von Texten sein, keiner davon leer.</translation>
    </message>
    <message>
        <source>The maximum context length is %1 tokens; a text has %2.</source>
        <translation>Die größte Kontextlänge ist %1 Token; ein Text hat %2.</translation>
    </message>
    <message>
        <source>“input” must hold between 1 and %1 texts.</source>
        <translation>„input“ muss 1 bis %1 Texte enthalten.</translation>
    </message>
    <message>
        <source>The body is not a JSON object.</source>
        <translation>Der Inhalt ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The model “%1” makes no embeddings; the simulated one is called %2.</source>
        <translation>Das Modell „%1“ macht keine Einbettungen; das simulierte heißt %2.</translation>
    </message>
    <message>
        <source>“dimensions” can only be %1.</source>
        <translation>„dimensions“ kann nur %1 sein.</translation>
    </message>
    <message>
        <source>“encoding_format” must be float or base64.</source>
        <translation>„encoding_format“ muss float oder base64 sein.</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedLlm</name>
    <message>
        <source>A simulated LLM needs a number between %1 and %2 at “%3”.</source>
        <translation>Ein simuliertes LLM braucht eine Zahl zwischen %1 und %2 bei „%3“.</translation>
    </message>
    <message>
        <source>A simulated LLM needs a text at “%1”.</source>
        <translation>Ein simuliertes LLM braucht einen Text bei „%1“.</translation>
    </message>
    <message>
        <source>A simulated LLM needs an object at “%1”.</source>
        <translation>Ein simuliertes LLM braucht ein Objekt bei „%1“.</translation>
    </message>
    <message>
        <source>A simulated LLM needs an “id”.</source>
        <translation>Ein simuliertes LLM braucht eine „id“.</translation>
    </message>
</context>
<context>
    <name>daao::SpanModel</name>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>from %1, took %2</source>
        <translation>ab %1, Dauer %2</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>erstes Token nach %1</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 Token</translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n Wiederholung</numerusform>
            <numerusform>%n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>daao::Spans</name>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>call %1 · %2</source>
        <translation>Aufruf %1 · %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>daao::StartPage</name>
    <message>
        <source>DAAO Workbench</source>
        <translation>DAAO Workbench</translation>
    </message>
    <message>
        <source>Ask a question, see how hard it is, watch which operators and LLMs answer it, and read why and what it cost.</source>
        <translation>Eine Frage stellen, sehen, wie schwer sie ist, verfolgen, welche Operatoren und LLMs sie beantworten, und lesen, warum und zu welchen Kosten.</translation>
    </message>
    <message>
        <source>Try with the built-in &amp;simulated models</source>
        <translation>Mit den eingebauten &amp;simulierten Modellen ausprobieren</translation>
    </message>
    <message>
        <source>No key, no network, no download</source>
        <translation>Kein Schlüssel, kein Netz, kein Download</translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation>Eigene Modelle &amp;verbinden…</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible endpoint, on this machine or elsewhere</source>
        <translation>Jeder OpenAI-kompatible Endpunkt, auf diesem Rechner oder anderswo</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>A .daao file with runs, policies and prices</source>
        <translation>Eine .daao-Datei mit Läufen, Policies und Preisen</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt benutzte Projekte</translation>
    </message>
    <message>
        <source>What there is to see</source>
        <translation>Was es zu sehen gibt</translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation>&amp;Was ist simuliert?</translation>
    </message>
    <message>
        <source>How hard is it?</source>
        <translation>Wie schwer ist es?</translation>
    </message>
    <message>
        <source>The gauge follows as you type, with an interval and where the policy would go deeper.</source>
        <translation>Die Anzeige folgt beim Tippen, mit einem Intervall und der Stelle, ab der die Policy tiefer ginge.</translation>
    </message>
    <message>
        <source>Problems with a known truth</source>
        <translation>Aufgaben mit bekannter Lösung</translation>
    </message>
    <message>
        <source>Insert generated problems of nine families at the difficulty you want.</source>
        <translation>Erzeugte Aufgaben aus neun Familien in der gewünschten Schwierigkeit einfügen.</translation>
    </message>
    <message>
        <source>Watch it run</source>
        <translation>Beim Lauf zusehen</translation>
    </message>
    <message>
        <source>Operators and LLMs layer by layer, with tokens, time and cost.</source>
        <translation>Operatoren und LLMs Ebene für Ebene, mit Token, Zeit und Kosten.</translation>
    </message>
    <message>
        <source>Why this LLM?</source>
        <translation>Warum dieses LLM?</translation>
    </message>
    <message>
        <source>Every candidate with predicted success, cost and utility, and what would have changed the choice.</source>
        <translation>Jeder Kandidat mit vorhergesagtem Erfolg, Kosten und Nutzen, und was die Wahl geändert hätte.</translation>
    </message>
    <message>
        <source>Every run is kept</source>
        <translation>Jeder Lauf bleibt erhalten</translation>
    </message>
    <message>
        <source>Filter, tag, compare and replay without calling anyone.</source>
        <translation>Filtern, mit Tags versehen, vergleichen und wiedergeben, ohne jemanden aufzurufen.</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>Alles über die Tastatur</translation>
    </message>
    <message>
        <source>Ctrl+K finds every action, run, policy and node.</source>
        <translation>Ctrl+K findet jede Aktion, jeden Lauf, jede Policy und jeden Knoten.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a project&apos;s file and its folder</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
</context>
<context>
    <name>daao::StaticPlanner</name>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation>Die Policy braucht den Operator %1, der nicht laufen kann: %2</translation>
    </message>
</context>
<context>
    <name>daao::StatusLine</name>
    <message>
        <source>Show the jobs</source>
        <translation>Die Aufträge zeigen</translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation>Fortschritt der Aufträge</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Alle Aufträge abbrechen</translation>
    </message>
    <message>
        <source>NO LLM</source>
        <translation>KEIN LLM</translation>
    </message>
    <message>
        <source>The pool is empty: connect models or use the simulated ones.</source>
        <translation>Der Pool ist leer: Modelle verbinden oder die simulierten benutzen.</translation>
    </message>
    <message>
        <source>All LLMs of the pool are simulated: nothing is sent anywhere and nothing is charged.</source>
        <translation>Alle LLMs des Pools sind simuliert: Nichts wird gesendet und nichts berechnet.</translation>
    </message>
    <message>
        <source>The LLMs of the pool are real: runs send requests and may cost money.</source>
        <translation>Die LLMs des Pools sind echt: Läufe senden Aufrufe und können Geld kosten.</translation>
    </message>
    <message>
        <source>The pool has simulated and real LLMs: some runs send requests and may cost money.</source>
        <translation>Der Pool hat simulierte und echte LLMs: Manche Läufe senden Aufrufe und können Geld kosten.</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Policy %1</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>keine Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation>%1 von %2 ausgegeben</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>%1 ausgegeben</translation>
    </message>
    <message>
        <source>By the runs since the project was opened. At its cap, no new run begins.</source>
        <translation>Durch die Läufe seit dem Öffnen des Projekts. An der Obergrenze beginnt kein neuer Lauf.</translation>
    </message>
    <message>
        <source>%1 · %2 · read-only</source>
        <translation>%1 · %2 · schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed call(s) in a row</source>
        <translation>
            <numerusform>%n fehlgeschlagener Aufruf in Folge</numerusform>
            <numerusform>%n fehlgeschlagene Aufrufe in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>noch nicht aufgerufen</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n LLM(s)</source>
        <translation>
            <numerusform>%1: %2, %n LLM</numerusform>
            <numerusform>%1: %2, %n LLMs</numerusform>
        </translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>Pool %1</translation>
    </message>
    <message>
        <source>policy %1 · daao is being trained</source>
        <translation>Policy %1 · daao wird trainiert</translation>
    </message>
    <message>
        <source>Until daao is trained, the project&apos;s other policies plan.</source>
        <translation>Bis daao trainiert ist, planen die anderen Policys des Projekts.</translation>
    </message>
</context>
<context>
    <name>daao::SuccessModel</name>
    <message>
        <source>The checkpoint predicts no success: its sizes are wrong.</source>
        <translation>Der Checkpoint sagt keinen Erfolg vorher: Seine Größen sind falsch.</translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation>Das Training wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Training diverged; nothing was kept.</source>
        <translation>Das Training ist divergiert; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation>Die Tensor-Bibliothek ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>daao::TasksCommand</name>
    <message numerus="yes">
        <source>%n problem(s) written to %1.</source>
        <translation>
            <numerusform>%n Aufgabe nach %1 geschrieben.</numerusform>
            <numerusform>%n Aufgaben nach %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TimeAxis</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>daao::TraceTree</name>
    <message>
        <source>Spans of the run</source>
        <translation>Spans des Laufs</translation>
    </message>
</context>
<context>
    <name>daao::TraceView</name>
    <message>
        <source>No run is shown. Ask something, or choose a run.</source>
        <translation>Kein Lauf wird gezeigt. Etwas fragen oder einen Lauf wählen.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Walk through the run again, without any call (Space)</source>
        <translation>Den Lauf noch einmal durchgehen, ohne jeden Aufruf (Space)</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>Zeitpunkt des Laufs</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation>Geschwindigkeit der Wiedergabe</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>Was die Farbe bedeutet</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>daao::TrainCommand</name>
    <message>
        <source>--folds-on takes train and val; rows of %1 are never trained on.</source>
        <translation>--folds-on nimmt train und val; auf Zeilen von %1 wird nie trainiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of %1 also occur in another split.</source>
        <translation>
            <numerusform>%n Text von %1 kommt auch in einem anderen Split vor.</numerusform>
            <numerusform>%n Texte von %1 kommen auch in einem anderen Split vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>Zu beachten: %1</translation>
    </message>
    <message>
        <source>%1: %2 % …</source>
        <translation>%1: %2 % …</translation>
    </message>
    <message>
        <source>Trained on %1 (%2), %3 queries.</source>
        <translation>Trainiert auf %1 (%2), %3 Anfragen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n query(s) in %3 s.</source>
        <translation>
            <numerusform>%1 Version %2: %n Anfrage in %3 s.</numerusform>
            <numerusform>%1 Version %2: %n Anfragen in %3 s.</numerusform>
        </translation>
    </message>
    <message>
        <source>On val at λ = %1: accuracy %2, %3 per query, AIQ %4.</source>
        <translation>Auf val bei λ = %1: Genauigkeit %2, %3 je Anfrage, AIQ %4.</translation>
    </message>
    <message>
        <source>unknown cost</source>
        <translation>unbekannte Kosten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Name what to learn from: one of --outcomes T, --dataset D and --practice.</source>
        <translation>Nennen Sie, woraus gelernt werden soll: eines von --outcomes T, --dataset D und --practice.</translation>
    </message>
    <message>
        <source>The mode knn learns from --practice; on recorded outcomes, knn is a comparison that `daao bench` fits by itself.</source>
        <translation>Der Modus knn lernt mit --practice; bei aufgezeichneten Ergebnissen ist knn ein Vergleich, den `daao bench` selbst anpasst.</translation>
    </message>
    <message>
        <source>Episode %1 of %2: utility %3 …</source>
        <translation>Episode %1 von %2: Nutzen %3 …</translation>
    </message>
    <message>
        <source>--practice reads with the embedded encoder; --encoder goes with --outcomes and --dataset.</source>
        <translation>--practice liest mit dem eingebauten Encoder; --encoder gehört zu --outcomes und --dataset.</translation>
    </message>
    <message>
        <source>Training runs on the GPU, with LibTorch %1.</source>
        <translation>Das Training läuft auf der GPU, mit LibTorch %1.</translation>
    </message>
    <message>
        <source>Training runs on the processor, with LibTorch %1.</source>
        <translation>Das Training läuft auf dem Prozessor, mit LibTorch %1.</translation>
    </message>
    <message>
        <source>The table %1 has no rows of %2 to learn from. `daao outcomes show %1` tells what it has; --folds-on names the splits to learn from.</source>
        <translation>Die Tabelle %1 hat keine Zeilen von %2, aus denen zu lernen wäre. `daao outcomes show %1` sagt, was sie hat; --folds-on nennt die Teile, aus denen gelernt wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) taught nothing: not every LLM has a score and a cost on them.</source>
        <translation>
            <numerusform>%n Anfrage lehrte nichts: Nicht jedes LLM hat für sie eine Bewertung und Kosten.</numerusform>
            <numerusform>%n Anfragen lehrten nichts: Nicht jedes LLM hat für sie eine Bewertung und Kosten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TrainRequest</name>
    <message>
        <source>The unfinished training of %1 was begun by version %2 of this program, which may learn otherwise. Train anew, without --resume.</source>
        <translation>Das unfertige Training von %1 wurde mit Version %2 dieses Programms begonnen, die anders lernen kann. Trainieren Sie neu, ohne --resume.</translation>
    </message>
    <message>
        <source>The unfinished training of %1 was not begun with this %2. Leave the option out, or train anew, without --resume.</source>
        <translation>Das unfertige Training von %1 wurde nicht mit diesem %2 begonnen. Lassen Sie die Option weg, oder trainieren Sie neu, ohne --resume.</translation>
    </message>
    <message>
        <source>What the unfinished training of %1 learned from has changed since. Train anew, without --resume.</source>
        <translation>Wovon das unfertige Training von %1 lernte, hat sich seither geändert. Trainieren Sie neu, ohne --resume.</translation>
    </message>
    <message>
        <source>How far the training is could not be kept: %1</source>
        <translation>Der Stand des Trainings konnte nicht behalten werden: %1</translation>
    </message>
    <message>
        <source>Go on with: daao train --resume --save-as %1</source>
        <translation>Weiter geht es mit: daao train --resume --save-as %1</translation>
    </message>
</context>
<context>
    <name>daao::Trainings</name>
    <message>
        <source>There is no unfinished training of “%1”.</source>
        <translation>Es gibt kein unfertiges Training von „%1“.</translation>
    </message>
    <message>
        <source>The unfinished training of “%1” is damaged. Train anew, without --resume.</source>
        <translation>Das unfertige Training von „%1“ ist beschädigt. Trainieren Sie neu, ohne --resume.</translation>
    </message>
</context>
<context>
    <name>daao::Variation</name>
    <message>
        <source>The run has no node “%1”.</source>
        <translation>Der Lauf hat keinen Knoten „%1“.</translation>
    </message>
    <message>
        <source>Node “%1” was not run.</source>
        <translation>Knoten „%1“ wurde nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>daao::VariationCommand</name>
    <message>
        <source>%1 is read-only, so a run could not be kept.</source>
        <translation>%1 ist schreibgeschützt, daher ließe sich kein Lauf aufbewahren.</translation>
    </message>
    <message>
        <source>Run %1 is not finished yet.</source>
        <translation>Lauf %1 ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Run %1 ended before a workflow was made.</source>
        <translation>Lauf %1 endete, bevor ein Workflow erstellt wurde.</translation>
    </message>
    <message>
        <source>The run has no node %1.</source>
        <translation>Der Lauf hat keinen Knoten %1.</translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the project. See `daao models list`.</source>
        <translation>Es gibt kein LLM „%1“ im Projekt. Siehe `daao models list`.</translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation>Es gibt keinen Operator „%1“.</translation>
    </message>
    <message>
        <source>Nothing would change. Give --model, --operator, --temperature or --prompt-file.</source>
        <translation>Nichts würde sich ändern. --model, --operator, --temperature oder --prompt-file angeben.</translation>
    </message>
    <message>
        <source>“%1” is not NAME=FILE with a prompt of %2. Its prompts: %3.</source>
        <translation>„%1“ ist nicht NAME=FILE mit einem Prompt von %2. Seine Prompts: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than 1 MiB.</source>
        <translation>%1 ist nicht lesbar oder größer als 1 MiB.</translation>
    </message>
    <message>
        <source>Called: %1. Reused: %2. Expected cost %3 (%4 – %5).</source>
        <translation>Aufgerufen: %1. Wiederverwendet: %2. Erwartete Kosten %3 (%4 – %5).</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Against run %1:</source>
        <translation>Im Vergleich zu Lauf %1:</translation>
    </message>
    <message>
        <source>  the same answer</source>
        <translation>  dieselbe Antwort</translation>
    </message>
    <message>
        <source>  answer %1 instead of %2</source>
        <translation>  Antwort %1 statt %2</translation>
    </message>
    <message>
        <source>  spent now %1, then %2</source>
        <translation>  Ausgaben jetzt %1, damals %2</translation>
    </message>
    <message>
        <source>  time now %1, then %2</source>
        <translation>  Zeit jetzt %1, damals %2</translation>
    </message>
</context>
<context>
    <name>daao::Variations</name>
    <message>
        <source>What it will cost is not known: a price or a token count is missing.</source>
        <translation>Was es kosten wird, ist nicht bekannt: Ein Preis oder eine Tokenzahl fehlt.</translation>
    </message>
    <message>
        <source>Called again: %1. Reused for free: %2.</source>
        <translation>Erneut aufgerufen: %1. Kostenlos wiederverwendet: %2.</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>Was wäre, wenn: %1</translation>
    </message>
    <message>
        <source>Run again from %1 on %2.</source>
        <translation>Ab %1 auf %2 erneut ausführen.</translation>
    </message>
    <message>
        <source>Expected cost: %1; %2 if the answers become twice as long.</source>
        <translation>Erwartete Kosten: %1; %2, wenn die Antworten doppelt so lang werden.</translation>
    </message>
    <message>
        <source>Expected cost: %1; %2 if the answer of this node stays the same, %3 if the answers become twice as long.</source>
        <translation>Erwartete Kosten: %1; %2, wenn die Antwort dieses Knotens gleich bleibt, %3, wenn die Antworten doppelt so lang werden.</translation>
    </message>
</context>
<context>
    <name>daao::WhyModel</name>
    <message>
        <source>to %1 if λ %2 %3</source>
        <translation>zu %1, wenn λ %2 %3</translation>
    </message>
    <message>
        <source>to %1 if the difficulty were %2 %3</source>
        <translation>zu %1, wenn die Schwierigkeit %2 %3 wäre</translation>
    </message>
    <message>
        <source>to %1 if this step on %2 cost %3 $%4</source>
        <translation>zu %1, wenn dieser Schritt auf %2 %3 $%4 kostete</translation>
    </message>
    <message>
        <source>to %1 if %2 %3 %4</source>
        <translation>zu %1, wenn %2 %3 %4</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>Nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>expected to take %1 s</source>
        <translation>erwartete Dauer %1 s</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>P(right)</source>
        <translation>P(richtig)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>Nutzen</translation>
    </message>
</context>
<context>
    <name>daao::WhyTab</name>
    <message>
        <source>What could have been chosen</source>
        <translation>Was hätte gewählt werden können</translation>
    </message>
    <message>
        <source>Why this LLM</source>
        <translation>Warum dieses LLM</translation>
    </message>
    <message>
        <source>Why this operator</source>
        <translation>Warum dieser Operator</translation>
    </message>
    <message>
        <source>Why this many layers</source>
        <translation>Warum so viele Ebenen</translation>
    </message>
    <message>
        <source>Why it went on or stopped</source>
        <translation>Warum es weiterging oder endete</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand bearbeitet</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>Der ganze Lauf</translation>
    </message>
    <message>
        <source>The policy left no reasons: it always decides like this.</source>
        <translation>Die Policy hat keine Gründe hinterlassen: Sie entscheidet immer so.</translation>
    </message>
    <message>
        <source>No decision to explain. Select a node of the workflow.</source>
        <translation>Keine Entscheidung zu erklären. Einen Knoten des Workflows wählen.</translation>
    </message>
    <message>
        <source>Would flip %1.</source>
        <extracomment>followed by a list: to sim-titan if λ &lt; 0.013; to …</extracomment>
        <translation>Würde %1 kippen.</translation>
    </message>
    <message>
        <source>&amp;Use runner-up once</source>
        <translation>Den &amp;Zweitbesten einmal benutzen</translation>
    </message>
    <message>
        <source>Run this node on %1 and what follows it; shows the cost first</source>
        <translation>Diesen Knoten und was ihm folgt auf %1 ausführen; zeigt zuerst die Kosten</translation>
    </message>
    <message>
        <source>&amp;Edit policy here</source>
        <translation>Policy hier &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Why this was chosen</source>
        <translation>Warum dies gewählt wurde</translation>
    </message>
</context>
<context>
    <name>daao::WordPiece</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is no WordPiece vocabulary: it has no line “%2”.</source>
        <translation>„%1“ ist kein WordPiece-Vokabular: Es hat keine Zeile „%2“.</translation>
    </message>
</context>
<context>
    <name>daao::Wording</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>● running</source>
        <translation>● läuft</translation>
    </message>
    <message>
        <source>● stopping</source>
        <translation>● hält an</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>✕ cancelled</source>
        <translation>✕ abgebrochen</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ fehlgeschlagen</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ wartet</translation>
    </message>
    <message>
        <source>○ skipped</source>
        <translation>○ übersprungen</translation>
    </message>
    <message>
        <source>↺ reused</source>
        <translation>↺ wiederverwendet</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ beendet</translation>
    </message>
    <message>
        <source>✕ stopped by the budget</source>
        <translation>✕ durch das Budget angehalten</translation>
    </message>
    <message>
        <source>✕ interrupted</source>
        <translation>✕ unterbrochen</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULATED</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>MIXED</source>
        <translation>MIXED</translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation>REPLAY</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ richtig</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ falsch</translation>
    </message>
    <message>
        <source>‖ paused</source>
        <translation>‖ angehalten</translation>
    </message>
</context>
<context>
    <name>daao::Words</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown (%1 of it known)</source>
        <translation>unbekannt (%1 davon bekannt)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ richtig</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ falsch</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>daao::Workbench</name>
    <message>
        <source>A new project: generating problems and fitting the difficulty estimator …</source>
        <translation>Ein neues Projekt: Aufgaben werden erzeugt und der Schwierigkeitsschätzer wird angepasst …</translation>
    </message>
    <message>
        <source>Sample run: %1 …</source>
        <translation>Beispiellauf: %1 …</translation>
    </message>
    <message>
        <source>There is no pool called %1. Choose simulated, all, or an endpoint from `daao endpoint list`.</source>
        <translation>Es gibt keinen Pool namens %1. simulated, all oder einen Endpunkt aus `daao endpoint list` wählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy version. Write name@number.</source>
        <translation>„%1“ ist keine Policy-Version. Als name@nummer schreiben.</translation>
    </message>
    <message>
        <source>Trained on generated problems and the simulated pool.</source>
        <translation>Trainiert auf erzeugten Aufgaben und dem simulierten Pool.</translation>
    </message>
    <message>
        <source>Simulated LLMs cannot see images. Add an endpoint whose LLMs can with `daao endpoint add`, and choose it with --pool NAME.</source>
        <translation>Simulierte LLMs können keine Bilder sehen. Mit `daao endpoint add` einen Endpunkt hinzufügen, dessen LLMs das können, und ihn mit --pool NAME wählen.</translation>
    </message>
    <message>
        <source>The policy %1 has not been trained in this project yet. That happens when it is first used: daao run --policy %1 QUERY.</source>
        <translation>Die Policy %1 wurde in diesem Projekt noch nicht trainiert. Das geschieht, wenn sie zum ersten Mal benutzt wird: daao run --policy %1 ANFRAGE.</translation>
    </message>
</context>
<context>
    <name>daao::WorkbenchSession</name>
    <message>
        <source>The project was closed.</source>
        <translation>Das Projekt wurde geschlossen.</translation>
    </message>
    <message>
        <source>A newer preview took its place.</source>
        <translation>Eine neuere Vorschau ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>The session has spent its cap. Raise the cap in the settings to go on.</source>
        <translation>Die Sitzung hat ihre Obergrenze ausgegeben. Zum Fortfahren die Obergrenze in den Einstellungen anheben.</translation>
    </message>
    <message>
        <source>The project is open for reading only, so a run could not be kept.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet, daher ließe sich kein Lauf aufbewahren.</translation>
    </message>
    <message>
        <source>There was nothing to run.</source>
        <translation>Es gab nichts auszuführen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped; the runs that finished are kept.</source>
        <translation>Angehalten; die beendeten Läufe bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished.</source>
        <translation>
            <numerusform>%n Lauf beendet.</numerusform>
            <numerusform>%n Läufe beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs did not finish.</source>
        <translation>%1 von %2 Läufen wurden nicht beendet.</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>%1 wird getestet</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Er antwortet.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Er antwortet nicht.</translation>
    </message>
    <message>
        <source>Training the policy daao on the simulated pool</source>
        <translation>Die Policy daao wird mit dem simulierten Pool trainiert</translation>
    </message>
    <message>
        <source>The project has the policy daao now.</source>
        <translation>Das Projekt hat jetzt die Policy daao.</translation>
    </message>
</context>
<context>
    <name>daao::Workflow</name>
    <message>
        <source>The workflow has no layer.</source>
        <translation>Der Workflow hat keine Ebene.</translation>
    </message>
    <message>
        <source>Layer %1 of the workflow is empty.</source>
        <translation>Ebene %1 des Workflows ist leer.</translation>
    </message>
    <message>
        <source>Node %1 (%2) names no LLM.</source>
        <translation>Knoten %1 (%2) nennt kein LLM.</translation>
    </message>
    <message>
        <source>Two nodes are called %1.</source>
        <translation>Zwei Knoten heißen %1.</translation>
    </message>
    <message numerus="yes">
        <source>Node %1 (%2) needs %n candidate(s) from earlier layers.</source>
        <translation>
            <numerusform>Knoten %1 (%2) braucht %n Kandidaten aus früheren Ebenen.</numerusform>
            <numerusform>Knoten %1 (%2) braucht %n Kandidaten aus früheren Ebenen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::WorkflowGraph</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>%1 % of the cost of the run</source>
        <translation>%1 % der Kosten des Laufs</translation>
    </message>
    <message>
        <source>not taken: utility %1 lower</source>
        <translation>nicht genommen: Nutzen um %1 niedriger</translation>
    </message>
    <message>
        <source>not taken: %1 success for %2</source>
        <extracomment>%1: change of the success probability, %2: change of the cost, both with their sign</extracomment>
        <translation>nicht genommen: %1 Erfolg für %2</translation>
    </message>
    <message>
        <source>Query</source>
        <extracomment>d: difficulty, L: number of layers</extracomment>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>d %1 · L %2</source>
        <translation>d %1 · L %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>P %1</source>
        <translation>P %1</translation>
    </message>
    <message>
        <source>expected success %1</source>
        <translation>erwarteter Erfolg %1</translation>
    </message>
    <message>
        <source>%1 · %2 v%3 · %4</source>
        <extracomment>origin (SIMULATED), policy, its version, date</extracomment>
        <translation>%1 · %2 v%3 · %4</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
</context>
<context>
    <name>daao::WorkflowPanel</name>
    <message>
        <source>&amp;Fit the workflow</source>
        <translation>Workflow &amp;einpassen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Map of the workflow</source>
        <translation>&amp;Übersichtskarte des Workflows</translation>
    </message>
    <message>
        <source>What was &amp;not chosen</source>
        <translation>Was &amp;nicht gewählt wurde</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Export the workflow…</source>
        <translation>Workflow e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Back to the &amp;policy&apos;s plan</source>
        <translation>Zurück zum Plan der &amp;Policy</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Ste&amp;p</source>
        <translation>Sch&amp;ritt</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Breakpoint before the node</source>
        <translation>Haltepunkt &amp;vor dem Knoten</translation>
    </message>
    <message>
        <source>Breakpoint a&amp;fter the node</source>
        <translation>Haltepunkt na&amp;ch dem Knoten</translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation>Ohne Aufrufe wieder&amp;geben</translation>
    </message>
    <message>
        <source>Re-&amp;run from here</source>
        <translation>Ab hier erneut aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>&amp;Was wäre, wenn…</translation>
    </message>
    <message>
        <source>Compare with what it was made fro&amp;m</source>
        <translation>&amp;Mit dem Ursprung vergleichen</translation>
    </message>
    <message>
        <source>Prompts of %1</source>
        <translation>Prompts von %1</translation>
    </message>
    <message>
        <source>Temperature of %1</source>
        <translation>Temperatur von %1</translation>
    </message>
    <message>
        <source>0 gives the most likely answer; higher values vary more.</source>
        <translation>0 ergibt die wahrscheinlichste Antwort; höhere Werte streuen mehr.</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>&amp;Open in the inspector</source>
        <translation>Im Inspektor ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Change before it runs</source>
        <translation>Vor der Ausführung än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;Change and go on</source>
        <translation>Än&amp;dern und fortsetzen</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>Was wäre, &amp;wenn</translation>
    </message>
    <message>
        <source>Copy &amp;prompt</source>
        <translation>&amp;Prompt kopieren</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>Als c&amp;URL kopieren</translation>
    </message>
    <message>
        <source>There is no workflow to copy yet.</source>
        <translation>Es gibt noch keinen Workflow zum Kopieren.</translation>
    </message>
    <message>
        <source>The workflow was copied as a picture.</source>
        <translation>Der Workflow wurde als Bild kopiert.</translation>
    </message>
    <message>
        <source>Export the workflow</source>
        <translation>Workflow exportieren</translation>
    </message>
    <message>
        <source>The workflow was saved as %1.</source>
        <translation>Der Workflow wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>Out&amp;line</source>
        <translation>G&amp;liederung</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Zoom to natural size</source>
        <translation>Auf Originalgröße zoomen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Held before %1.</source>
        <translation>Angehalten vor %1.</translation>
    </message>
    <message>
        <source>Held after %1.</source>
        <translation>Angehalten nach %1.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Edit prompts…</source>
        <translation>Prompts bearbeiten…</translation>
    </message>
    <message>
        <source>%1 on %2 failed: %3</source>
        <translation>%1 auf %2 ist fehlgeschlagen: %3</translation>
    </message>
    <message>
        <source>&amp;Retry node</source>
        <translation>Knoten &amp;wiederholen</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Go to the graph</source>
        <translation>Zum &amp;Graphen gehen</translation>
    </message>
    <message>
        <source>Go to the o&amp;utline</source>
        <translation>Zur Glie&amp;derung gehen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Disable the node</source>
        <translation>Knoten &amp;ausschalten</translation>
    </message>
    <message>
        <source>Leave this node out of the next run</source>
        <translation>Diesen Knoten im nächsten Lauf auslassen</translation>
    </message>
    <message>
        <source>disabled: it will not run</source>
        <translation>ausgeschaltet: läuft nicht</translation>
    </message>
</context>
<context>
    <name>daao::WorkflowView</name>
    <message>
        <source>Type a question or press Ctrl+G</source>
        <translation>Eine Frage eingeben oder Ctrl+G drücken</translation>
    </message>
    <message>
        <source>Workflow graph</source>
        <translation>Workflow-Graph</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
</context>
<context>
    <name>daao::sql::Connection</name>
    <message>
        <source>Another program keeps the project file locked.</source>
        <translation>Ein anderes Programm hält die Projektdatei gesperrt.</translation>
    </message>
    <message>
        <source>The disk is full: the project file cannot grow.</source>
        <translation>Der Datenträger ist voll: Die Projektdatei kann nicht wachsen.</translation>
    </message>
    <message>
        <source>The project file is read-only.</source>
        <translation>Die Projektdatei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The file is not a project file.</source>
        <translation>Die Datei ist keine Projektdatei.</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>Die Projektdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The project file cannot be opened.</source>
        <translation>Die Projektdatei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The disk does not let us read or write the project file.</source>
        <translation>Der Datenträger lässt das Lesen oder Schreiben der Projektdatei nicht zu.</translation>
    </message>
    <message>
        <source>The project file does not accept this value.</source>
        <translation>Die Projektdatei nimmt diesen Wert nicht an.</translation>
    </message>
    <message>
        <source>A text is too long for the project file.</source>
        <translation>Ein Text ist zu lang für die Projektdatei.</translation>
    </message>
    <message>
        <source>There is not enough memory to use the project file.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Projektdatei zu benutzen.</translation>
    </message>
    <message>
        <source>The project file could not be used.</source>
        <translation>Die Projektdatei konnte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The program ended before an answer came.</source>
        <translation>Das Programm endete, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>The record of node %1</source>
        <translation>Die Aufzeichnung von Knoten %1</translation>
    </message>
    <message>
        <source>The record of run %1</source>
        <translation>Die Aufzeichnung von Lauf %1</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>Es gibt keinen Lauf „%1“.</translation>
    </message>
</context>
<context>
    <name>daao::store::OutcomeBlob</name>
    <message>
        <source>The stored outcome table is damaged. Import it again.</source>
        <translation>Die gespeicherte Ergebnistabelle ist beschädigt. Erneut importieren.</translation>
    </message>
    <message>
        <source>The outcome table was stored by a newer version of this program.</source>
        <translation>Die Ergebnistabelle wurde von einer neueren Version dieses Programms gespeichert.</translation>
    </message>
</context>
<context>
    <name>daao::store::ProjectFile</name>
    <message>
        <source>The project file contradicts itself in table %1.</source>
        <translation>Die Projektdatei widerspricht sich in der Tabelle %1.</translation>
    </message>
    <message>
        <source>“%1” already exists.</source>
        <translation>„%1“ existiert bereits.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>Der Ordner „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>No project file can be made in the folder “%1”.</source>
        <translation>Im Ordner „%1“ kann keine Projektdatei angelegt werden.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a project file.</source>
        <translation>„%1“ ist ein Ordner, keine Projektdatei.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a project file.</source>
        <translation>„%1“ ist keine Projektdatei.</translation>
    </message>
    <message>
        <source>“%1” is the database of another program.</source>
        <translation>„%1“ ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of this program.</source>
        <translation>„%1“ wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is cut off: %2 of %3 bytes are there.</source>
        <translation>„%1“ ist abgeschnitten: %2 von %3 Byte sind vorhanden.</translation>
    </message>
    <message>
        <source>The copy is damaged.</source>
        <translation>Die Kopie ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The project file.</source>
        <translation>Die Projektdatei.</translation>
    </message>
    <message>
        <source>Render every page and dock of the sample project into a folder, in both themes and two scales, and exit.</source>
        <translation>Jede Seite und jedes Dock des Beispielprojekts in einen Ordner rendern, in beiden Designs und zwei Skalierungen, und beenden.</translation>
    </message>
    <message>
        <source>The DAAO Workbench: ask, see the difficulty, watch the workflow run, read why and what it cost.</source>
        <translation>Die DAAO Workbench: fragen, die Schwierigkeit sehen, den Workflow laufen sehen, lesen, warum und zu welchen Kosten.</translation>
    </message>
</context>
</TS>
