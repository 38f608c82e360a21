<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>daao::AdaptiveStage</name>
    <message>
        <source>The trained policy is damaged: its orders of LLMs do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining answers is learned from recorded answers and costs, and this table does not have both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining answers needs at least two LLMs and twenty queries to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::AnswerTab</name>
    <message>
        <source> · tests passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · tests failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate %1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text as it came instead of rendered Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning of the LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address was copied; links in answers are not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning · characters: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Archive</name>
    <message>
        <source>No run is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several runs begin with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::AttemptModel</name>
    <message>
        <source>no reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, possibly cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::BarPlot</name>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Baselines</name>
    <message>
        <source>%1 compares answers, and the table %2 records none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs two LLMs or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the LLMs was in the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded for this query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no training rows to fit %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy or comparison called %1. Comparisons are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ablation called %1. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::BatchRun</name>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no column is called query, question or prompt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::BenchCommand</name>
    <message>
        <source>Name what to measure on: --dataset D or --outcomes T, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name policies: --policy P[,P…].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3 runs are kept. Go on with: daao bench --resume %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replay makes no calls and spends nothing: --budget and --max-calls are for --dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 replays …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::BenchRuns</name>
    <message numerus="yes">
        <source>%n run(s) of this benchmark are done already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::BenchText</name>
    <message>
        <source>%1%2: %3 items, %4. Benchmark %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took no part: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (sees the scores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost/query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AIQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CostSave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PerfGain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero router: AIQ %1. Best single LLM: %2. Oracle: %3 at %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Budget</name>
    <message>
        <source>The price of this LLM is unknown, so the budget cannot be kept. Give it a price, or run without a budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget of $%1 would be passed: $%2 are spent or reserved and this call can cost $%3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Calculator</name>
    <message>
        <source>The calculator does not understand “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only whole exponents are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression takes too much work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has more than %1 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2 (about %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to calculate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CascadePlanner</name>
    <message>
        <source>Two answers agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No LLM is left to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers disagree: %1 is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ChangeMenu</name>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Temperature…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ChatClient</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt could not be written to the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attempt was given up without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the pool.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ChatProtocol</name>
    <message>
        <source>“messages” must be a list with at least one message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role of a message is missing or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content of a message must be text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not a JSON object: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“model” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“temperature” must be a number between 0 and 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a whole number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“seed” must be a whole number between 0 and 2^53.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“n” must be a whole number between 1 and %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“stream” must be true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limit reached (an injected fault).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server had an error (an injected fault).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Checkpoint</name>
    <message>
        <source>The checkpoint is damaged (%1); train the policy again or import it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no tensor “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” has another shape than expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” holds numbers that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a checkpoint of the DAAO Workbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint was written by a newer version of the program (format %1, this one reads up to %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it should be %1 bytes long and has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” does not fit into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” is in it twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has numbers that belong to no tensor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CodeTest</name>
    <message>
        <source>The question has no public tests; nothing was tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No candidate has a program to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public tests: %1 of %2 passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reply holds no program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; actions   # runs   = policies   @ nodes   : settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CompareView</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow of the first run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow of the second run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of what the node wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nodes: prompt and text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens %1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Completion</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ConnectDialog</name>
    <message>
        <source>Ollama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vLLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LM Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these &amp;models now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect my models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and reply of the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step to read exactly what was asked and what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is contacted before you press Test. The test costs a few tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an environment variable, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key itself is never stored: it is read from this variable when a request is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This endpoint cannot be used yet: read the first ✕ above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::CostBreakdown</name>
    <message>
        <source>%1 is %2 % of the bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if %1: −%2, predicted success %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CostView</name>
    <message>
        <source>Cost by LLM and by node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is shown, so there is no cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (×%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same tokens at the price of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · expected success %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oracle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the oracle policy, which knows the simulated truth, expects to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CsvReader</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text behind a closing quote; a quote inside a field is written twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a quote inside a field that does not begin with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a zero byte; this is no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB; is a quote missing?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::CurlCommand</name>
    <message>
        <source>%1 has no address that could be called: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers while this runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DatasetCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s), read as %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no data sets. Import one: daao dataset import FILE --name N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DatasetFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” occurs for the second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the items can be used. The first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 fields, the first line has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DatasetFormats</name>
    <message>
        <source>The key “%1” is missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not end in “#### number”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither an “answer” nor a “solution” with a \boxed answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is “%1”; it must be the letter of an option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tests are programs, not pairs of arguments and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete this Python function:

%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
One test of it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer is not published, so nothing could be judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its attachment %1 is missing or no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to judge by: no “answer” and no “hidden_tests”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DbCommand</name>
    <message numerus="yes">
        <source>All is well: %n run(s), %1 texts and %2 policy versions compared with their hashes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 kB and %3 kB of log, schema %4, SQLite %5%6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Debate</name>
    <message>
        <source>Only one agent answered; there was nobody to debate with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agents agreed after round %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent did not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Decision</name>
    <message>
        <source>%1 is the only choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (success %2, cost share %3 at λ %4) beats %5 by %6.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Dialogue</name>
    <message>
        <source>The LLM was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt template “%1” is empty or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DifficultyFit</name>
    <message>
        <source>Training was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no outcomes to learn from: the table has no query with a text and a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scores lay outside of 0 to 1 and were brought to the nearer end.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n queries have outcomes; the difficulty will say little more than their mean.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty shall be about “%1”, but the table has no outcome of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every cost is known, so difficulty is about the weakest LLM, %1, in place of the cheapest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting the kernel machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growing the forests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the difficulty module</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Training ran away %n times and went back to its last good state.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DifficultyGauge</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>at a tick of the difficulty gauge</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty —</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · truth ○ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty %1, between %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely one bare answer of the cheapest LLM is to be wrong, with a 90 % interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ is the true share, known to the simulated world.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated by %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DifficultyModel</name>
    <message>
        <source>The checkpoint does not say which LLM its difficulty is about; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy measures texts in a way that this version of the program does not know; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Dock</name>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::DocumentFields</name>
    <message>
        <source>expected a number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no operator called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy document, key &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows this key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::EndpointCommand</name>
    <message>
        <source>SIMULATED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In per 1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out per 1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs now go to your endpoints; `daao run --pool simulated` uses the simulated pool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not added: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 at %2: %n LLM(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>embedded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated pool is part of this program and always answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated pool is part of every project and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed; its runs are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::EndpointGate</name>
    <message numerus="yes">
        <source>The endpoint “%1” has failed too often. It is asked again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::EndpointProbe</name>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of LLMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint gives no list of LLMs (HTTP %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No LLM is known to ask; name one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streamed chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream is complete and tells its token counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream is complete but tells no token counts; they will be estimated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gave the same answer twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gave two different answers: runs cannot be repeated exactly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::EndpointUrl</name>
    <message>
        <source>The URL is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL contains a space or a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL must start with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL of an endpoint has no query and no fragment: leave out everything from “%1” on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL contains a user name or password; keys are given by an environment variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of the URL contains a character that no host name has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL has no readable host and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of the URL is not between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL&apos;s IPv6 address cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host contains letters outside ASCII; write it as %1 if you mean that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of the URL has a dot too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host looks like an IPv4 address but is not four decimal numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is only for this machine and private networks; use https for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Endpoints</name>
    <message>
        <source>%1 cannot be the name of an endpoint. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an endpoint called %1 already. Remove it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Ensemble</name>
    <message>
        <source>No candidate has an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No majority, and the judge did not answer (%1): the largest group stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No majority, and the judge named no candidate: the largest group stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No majority: the judge chose among %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Executor</name>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ExplorePage</name>
    <message>
        <source>%1 solves %2 % of queries like this (%3–%4, n = %5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No queries like this were measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Plan: %n node(s), %1, success %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to run yet: type a question, or press Ctrl+G for a generated problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::FilterLine</name>
    <message>
        <source>wrong d:0.4..0.9 llm:max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of question or answer, and:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget this search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::GraphExport</name>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workflow can be saved as png, svg, json, dot or mmd, not as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png);;Scalable picture (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::HashedEncoder</name>
    <message>
        <source>There is no text to fit the encoder on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy reads texts with an encoder that this version of the program does not have; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::HttpChatModel</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ImportDialog</name>
    <message>
        <source>Run many queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the &amp;clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with or without headings, JSON Lines, or a query on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one that is chosen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expected answer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Policy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries (*.csv *.tsv *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n query(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column holds the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ttempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts of this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record as JSON, secrets masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note about this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note about this run. It is saved when you leave the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is complete when the run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::JobList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::JobsView</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Json</name>
    <message>
        <source>%1 is larger than 32 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2, column %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::JsonView</name>
    <message>
        <source>is not a price in dollars per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not daao.run/1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole number from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a whole number of at most nine digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more money than can be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a date and time like 2026-01-31T12:00:00.000Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 is the path of a key in a JSON document, %2 what is wrong with it (&quot;is missing&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a known value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::LearnBackend</name>
    <message>
        <source>The learning module cannot be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Training diverged %n times and was given up; are there extreme values in the outcomes?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The tensor library could not do the computation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no outcomes to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text encoder could not read the text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::LearnedPolicy</name>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Library</name>
    <message>
        <source>A data set needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a data set “%1” already. Remove it first, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data set “%1”. `daao dataset list` shows what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data set “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outcome table needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an outcome table “%1” already. Remove it first, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outcome table “%1”. `daao outcomes list` shows what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome table “%1” is damaged. Remove it and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no outcome table “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no checkpoint %1. Train the policy again, or import it with its checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint %1 is damaged. Train the policy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no benchmark “%1”, or more than one begins so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::LogView</name>
    <message>
        <source>Filter the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::LogisticModel</name>
    <message>
        <source>An outcome of %1 is %2; it must lie between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no direct answers of %1 to learn difficulty from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored difficulty estimator is damaged; fit it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored difficulty estimator was fitted by another version of this program; fit it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::LogisticPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s) of at most %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::MainWindow</name>
    <message>
        <source>DAAO Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the workbench?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still run.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped and what they have done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping what runs …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a verified copy of the project as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dock all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings floating docks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all &amp;notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert a generated problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries from a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries (*.txt *.json *.jsonl *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again with a &amp;new seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a &amp;report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and log, without prompts and keys, to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the DAAO Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DAAO Workbench %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty-aware orchestration of LLM agents: estimate, route, run, explain.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual: your endpoints, else the simulated pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All LLMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (SIMULATED)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*.daao)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already and was not touched. Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was backed up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs still run in this project. Stop them before you open another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the project …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — DAAO Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is open for reading only: you can look at everything, but no run can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were cut off when the program ended the last time; what they had done is kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n queries.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run all with the current policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LLMs of %1 are in the pool now, beside the simulated ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is simulated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in LLMs are simulated; everything else is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated LLM reads the generated problem from the text of the request, solves it, and then errs as often as its skill and the true difficulty of the problem say. Its prices, latencies and faults are modelled. Nothing is sent over the network and nothing is charged.

It answers generated problems only. To any other question it says plainly that it cannot read it; connect a model of your own for those.

Estimating difficulty, choosing operators and LLMs, running them, voting, judging, and the sandbox for generated programs are the same code for simulated and real LLMs. Runs, plots and exports carry their origin: SIMULATED, LIVE or MIXED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lambda: what cost weighs against being right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points of accuracy (as a share) one would give to save one call of the best LLM.
A value of your own is kept as a version of the policy when you run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of one run in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1: %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::MiniLmEncoder</name>
    <message>
        <source>The folder has no readable file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no sensible “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” describes no BERT: %2 numbers cannot be shared among %3 heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” asks for the activation “%2”; only gelu can be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no tensor “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor “%1” in “%2” is %3 and should be %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” asks for another pooling than the mean over the pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 pieces, but config.json allows %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text encoder in “%1” is not the one the policy was trained with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Minimap</name>
    <message>
        <source>Map of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole workflow. Click to go there (M hides it).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::NetworkFailure</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1. Does the server run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secure connection to %1: its certificate or encryption is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not done within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header of the answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer as a web server does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown end of an exchange.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::NodeEdit</name>
    <message>
        <source>the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another text for the prompt “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by hand: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow has no node %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Operators</name>
    <message>
        <source>Unknown operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs an answer to work on, and there is none.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OraclePlanner</name>
    <message>
        <source>The oracle knows the truth of generated problems only. Insert one with `daao tasks`, or choose another policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oracle knows none of the LLMs in the pool.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OutcomeFile</name>
    <message>
        <source>%1 is “%2”; it must be a whole number, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 1: the column %1 occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line 1: the column %1 is missing. The first line names the columns: query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 fields, the first line has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query_id is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row can be used. The first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score is “%1”; it must be a number from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost_usd is “%1”; it must be a number of dollars, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split is “%1”; it must be train, val, test or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row of the query %1 does not give its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the query %2 is not the one on line %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n query text(s) of the split %1 also occur in another split: results on them are too good to be true.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is one LLM only: nothing can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All scores are %1: there is nothing to learn from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of query and LLM have no outcome.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) have no cost: it is unknown, not $0.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::OutcomeRun</name>
    <message>
        <source>%1 of %2 calls, %3 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OutcomeTable</name>
    <message>
        <source>The table %1 has no LLM called %2. It has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LLM %1 is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OutcomesCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no outcome tables. Import one: daao outcomes import FILE --name N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome table %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 queries, %4 LLMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) named no split and were divided 60 / 10 / 30 by their id.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>val</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are recorded: votes can be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers are recorded: only single calls can be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OutlineView</name>
    <message>
        <source>Outline of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::OverviewTab</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of the input cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of the output reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (estimated: the endpoint sent no counts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens (%3, since %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something, or choose a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ planned; nothing was called yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 – %3), read by %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logits (simulated truth)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown: the LLM is not in the pool any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free: reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ planned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PackedFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut off: its packed data ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a line of more than %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PlanDocument</name>
    <message>
        <source>There is no plan to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the policy&apos;s plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PlannerBase</name>
    <message>
        <source>No LLM fits the budget of this query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy has not been trained yet. `daao train` makes one, or choose another policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2: right with probability %3 by the text alone, worth %4 with what may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>If answers agree, %n layer(s) are enough; what is seen on the way decides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The policy allows no more layers. The answer is right with probability %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is right with probability %1; %2 is worth its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is right with probability %1; nothing more is worth its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy allows no more layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is right with probability %1: no further answer is worth its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is right with probability %1: asking %2 too is worth its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy that was trained on recorded answers needs the operator generate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is asked first: with others to follow where its answer does not convince, this brought the greatest utility on the recorded queries.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PlotView</name>
    <message>
        <source>Copy &amp;image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Data (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose .png, .svg, .pdf or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PlotsPanel</name>
    <message>
        <source>Difficulty × cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PolicyCommand</name>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy version. Write name@number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1@%2 is in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no JSON object (at byte %2: %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy needs a name without &quot;@&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1@%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s checkpoint is not the one that its document names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two documents are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PolicyDocument</name>
    <message>
        <source>there is no mode called &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this mode needs an LLM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot open a workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call of the cheapest LLM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call of the best LLM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random operators on random LLMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One static workflow for every query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheapest first; the next LLM is asked while the answers disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five samples of the best cheap LLM and a vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth by estimated difficulty, the LLM by predicted success minus λ times cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows the simulated truth; the bound no policy can pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the mode &quot;daao&quot; heeds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of the policy leave no LLM or no operator for this query.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Pool</name>
    <message>
        <source>The policy names the LLM %1, which is not in the pool. `daao models list` shows what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no LLM to run on. Add an endpoint, or enable an LLM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Practice</name>
    <message>
        <source>Asking every LLM in every way …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running workflows …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following its own advice, round %1 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Printer</name>
    <message>
        <source>%1 · policy %2 v%3 · difficulty %4 (%5 – %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · true difficulty %1 logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1   %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cost %1 · %n call(s) · %2 · run %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ProblemFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code problem needs hidden tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problems could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is longer than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; occurs for the second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Programmer</name>
    <message>
        <source>Try %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A further try failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Project</name>
    <message>
        <source>There is no project file “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file “%1” is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is of an older version and read-only, so it cannot be brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of table %1 refers to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of message %1 is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %1 is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint %1 is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome table %1 is not what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished run %1 has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PromptEditor</name>
    <message>
        <source>Prompts of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset this template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PromptSet</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt file %1 is larger than 64 kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt file %1 is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no placeholder {{%2}} in this template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the placeholder {{%2}} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is no prompt template of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no prompt template “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PromptTab</name>
    <message>
        <source>Messages as they were sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the messages as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>c&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the first call as a command line. The key stays the name of its variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question, as it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent by this node yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 of %2 · %3 · temperature %4 · at most %5 tokens · seed %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This node has sent nothing that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was copied as a command line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::PromptTemplate</name>
    <message>
        <source>The prompt template “%1” has a placeholder {{%2}} that nothing fills.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ProviderError</name>
    <message>
        <source>(no explanation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account at the endpoint has no credit left: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint refuses the key (HTTP %1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint does not know this LLM or this address (HTTP 404): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint gave up waiting (HTTP 408): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is busy (HTTP %1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is too large for the endpoint (HTTP 413): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint refuses the request (HTTP %1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint failed (HTTP %1): %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::QueryBar</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something, press Ctrl+G for a generated problem, or drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a generated problem, whose truth is known (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier questions (Alt+Up and Alt+Down walk through them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer is judged by. Leave it empty for a generated problem: its truth is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags, separated by blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× </source>
        <comment>repeats</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often to run it, each time with the next seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question, policy and seed give the same run of simulated LLMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true difficulty about %1 logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::QueryFile</name>
    <message>
        <source>%1 has no &quot;query&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query in %1 is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not JSON: %2 at byte %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column called query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is none of the files that hold queries: .txt, .json, .jsonl or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quoted field never ends (record %1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::QueryReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is longer than 1 MiB. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is not valid UTF-8. Save or type it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 was interrupted when its process ended; what it had done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::QueryTable</name>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote that opens in row %1 never closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RandomPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::React</name>
    <message>
        <source>A further step failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools used: %1, steps: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RecordedPolicy</name>
    <message>
        <source>The trained policy is damaged: it does not say what its LLMs cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching whom to ask next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy will ask one LLM per query.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Registry</name>
    <message>
        <source>An endpoint needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LLM “%1” still uses the endpoint “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An LLM needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no LLM “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy “%1” has no version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A policy needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no problem “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Replay</name>
    <message>
        <source>A replay has recorded single answers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded answer of %1 was bought already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer of %1 to this query is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ReplayExperiment</name>
    <message>
        <source>The table %1 has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no rows of the split %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The benchmark was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparisons were fitted on the rows they are judged on, so they look better than they are: the table has no other training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n judged query(s) have the text of one in another split.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Settings were chosen on the rows they are judged on (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::ReplyReader</name>
    <message>
        <source>The endpoint sent an event that is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent JSON that is nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent JSON that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent an event that is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint says that the LLM failed in the middle of its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint answers with a web page instead of an answer. Is its URL right? It usually ends with /v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent JSON without an answer in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint redirects (HTTP %1) to %2, which is not followed. If that is right, use that address as its URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent an empty answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream ended without an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint sent something that is neither JSON nor a stream of events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RetryPolicy</name>
    <message>
        <source>It asks to come back in %1 s, which is longer than a call waits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Review</name>
    <message>
        <source>The critique of round %1 found nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rewriting of round %1 has no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewer found no fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review came to no verdict; the answer stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction has no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reviewer found a fault and corrected it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RouteCommand</name>
    <message>
        <source>Give either a query or --batch FILE.jsonl. See `daao route --help`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty %1 (%2 – %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  layer %1  %2  %3 on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: success %1, cost %2 (decided in %3 µs; nothing was called)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;query&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunActions</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Re-run with policy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>star %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the star from %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s), with commas between:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Note on %n run(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Re-run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Run %n question(s) again with this policy. Before, they cost %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay of %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-run of %n question(s) with %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON Lines, a summary each (*.jsonl);;JSON Lines, whole runs (*.runs.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;many queries…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunCommand</name>
    <message>
        <source>Give either one query or --batch FILE. See `daao run --help`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read-only, so a run could not be kept. Give it a write bit, or use another --project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunDiff</name>
    <message>
        <source>= the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⇄ another LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✎ other settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunExperiment</name>
    <message>
        <source>The benchmark was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were made: the benchmark stops there.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of the benchmark is spent; what was done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunInProgress</name>
    <message>
        <source>This node was not recorded, and a replay makes no calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was cancelled; what was done is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunModel</name>
    <message>
        <source>call %1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunPlots</name>
    <message>
        <source>
difficulty %1 · %2
%3 · mostly %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 of %3 answers right: %4 %
95 % interval %5 – %6 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost over difficulty of past runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost, thousandths of a dollar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finished run yet: each will be a point here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n that cost nothing are not on the logarithmic axis</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Success of each LLM over difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of its own answers that were right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer was judged yet. Runs with an expected answer show here how often each LLM is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first-layer answers, judged by the reference · n = %1 · bands: 95 % Wilson · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent, thousandths of a dollar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent in this session yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
+ %2, together %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> · the cap is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours since the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunProgressLine</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 …  %n call(s), %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunQuery</name>
    <message>
        <source>the smaller number stands first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value after the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is no filter. Write a text with a colon in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not understood: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a number such as %1:&gt;0.5 or %1:0.2..0.7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a whole number such as %1:&gt;5 or %1:2..7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write dollars such as cost:&gt;0.002, cost:0.01..0.1 or cost:unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a day such as date:today, date:&gt;2026-11-01 or date:2026-11-01..2026-11-07.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the operators are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a name, name@version or v and a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the origins are simulated, live, mixed and replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the states are running, finished, failed, cancelled, budget and interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted runs are found by in:bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was judged wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was judged right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to judge the answer by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has a star.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dollars the run cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated difficulty, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds the run took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of all calls together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that were run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An LLM whose name contains this was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow has this operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has this tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy, or one version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated, live, mixed or replay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the run ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the run&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words, in this order, in question or answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunTable</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunTableModel</name>
    <message>
        <source>%1 v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Answer: %2 (%3)
Difficulty %4 · %5 · %6
%7 · %8 · %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not starred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunsCommand</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::RunsPanel</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet.

Ask something above: Ctrl+Enter runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has a tag. Select runs and press Ctrl+T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run many queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run many queries from a file or the clipboard (Ctrl+I in the table)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SafeTensors</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole safetensors file: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “%1” has another size than its place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Sandbox</name>
    <message>
        <source>The program took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program used too much memory and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program wrote too much and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program started too many processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program crashed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before it had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before it had answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the program took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the program used too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the program failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took longer than %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave %2; expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 raised %2; expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returned %2; expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program interfered with the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be prepared: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated code never runs as root, and root could not be given up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing: install bubblewrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tests to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unprivileged user namespaces seem to be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rights of root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox was tested and could not run Python: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox was tested and does not hold: a program in it reached %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install bubblewrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install python3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be tested: no temporary file, or no loopback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be set up: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter of system calls could not be built.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Scene</name>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the policy does not allow this LLM for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Secret</name>
    <message>
        <source>The environment variable %1, which holds the key of endpoint “%2”, is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 contains a character that cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of endpoint “%1” is only sent over https or to this machine, not over plain http to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SelfConsistency</name>
    <message>
        <source>%1 of %2 samples arrived; the last failure: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language shows after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as slow as the model says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For single runs, from the next project you open. Batches always run at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty, also after the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the last project at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Simulated LLMs answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending &amp;cap of a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is also the shortcut of: %2. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SimServer</name>
    <message>
        <source>This is not an HTTP request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body of the request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request needs a Content-Length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This method is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated server cannot listen on port %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SimulatedChatModel</name>
    <message>
        <source>The simulated pool has no LLM “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated LLM “%1” is asked too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated LLM “%1” failed inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of “%1” stopped arriving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of “%1” broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SimulatedLlm</name>
    <message>
        <source>A simulated LLM needs a number between %1 and %2 at “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated LLM needs a text at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated LLM needs an object at “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated LLM needs an “id”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SpanModel</name>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Spans</name>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::StartPage</name>
    <message>
        <source>DAAO Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question, see how hard it is, watch which operators and LLMs answer it, and read why and what it cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with the built-in &amp;simulated models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key, no network, no download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any OpenAI-compatible endpoint, on this machine or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .daao file with runs, policies and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What there is to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gauge follows as you type, with an interval and where the policy would go deeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems with a known truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert generated problems of nine families at the difficulty you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators and LLMs layer by layer, with tokens, time and cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this LLM?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every candidate with predicted success, cost and utility, and what would have changed the choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, tag, compare and replay without calling anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K finds every action, run, policy and node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a project&apos;s file and its folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::StaticPlanner</name>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::StatusLine</name>
    <message>
        <source>Show the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool is empty: connect models or use the simulated ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All LLMs of the pool are simulated: nothing is sent anywhere and nothing is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LLMs of the pool are real: runs send requests and may cost money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool has simulated and real LLMs: some runs send requests and may cost money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the runs since the project was opened. At its cap, no new run begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed call(s) in a row</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n LLM(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::SuccessModel</name>
    <message>
        <source>The checkpoint predicts no success: its sizes are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged; nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::TasksCommand</name>
    <message>
        <source>There is no family called %1. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TimeAxis</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::TraceTree</name>
    <message>
        <source>Spans of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::TraceView</name>
    <message>
        <source>No run is shown. Ask something, or choose a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through the run again, without any call (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::TrainCommand</name>
    <message>
        <source>Name what to learn from: --outcomes T or --dataset D, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published formulas are trained by practice on the simulated pool; on recorded outcomes only the mode ours can be trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--folds-on takes train and val; rows of %1 are never trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no rows of %2 to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of %1 also occur in another split.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 % …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on %1 (%2), %3 queries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n query(s) in %3 s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On val at λ = %1: accuracy %2, %3 per query, AIQ %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Variation</name>
    <message>
        <source>The run has no node “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node “%1” was not run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::VariationCommand</name>
    <message>
        <source>%1 is read-only, so a run could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 is not finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 ended before a workflow was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has no node %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the project. See `daao models list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change. Give --model, --operator, --temperature or --prompt-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not NAME=FILE with a prompt of %2. Its prompts: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called: %1. Reused: %2. Expected cost %3 (%4 – %5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against run %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  the same answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  answer %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  spent now %1, then %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  time now %1, then %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Variations</name>
    <message>
        <source>What it will cost is not known: a price or a token count is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected cost: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected cost: %1, or %2 if the answer of this node stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called again: %1. Reused for free: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again from %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WhyModel</name>
    <message>
        <source>to %1 if λ %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1 if the difficulty were %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1 if this step on %2 cost %3 $%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1 if %2 %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected to take %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WhyTab</name>
    <message>
        <source>What could have been chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this many layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it went on or stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy left no reasons: it always decides like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision to explain. Select a node of the workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would flip %1.</source>
        <extracomment>followed by a list: to sim-titan if λ &lt; 0.013; to …</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use runner-up once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this node on %1 and what follows it; shows the cost first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit policy here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WordPiece</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no WordPiece vocabulary: it has no line “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Wording</name>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↺ reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ stopped by the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIXED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REPLAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Words</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown (%1 of it known)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Workbench</name>
    <message>
        <source>A new project: generating problems and fitting the difficulty estimator …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample run: %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pool called %1. Choose simulated, all, or an endpoint from `daao endpoint list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy version. Write name@number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on generated problems and the simulated pool.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WorkbenchSession</name>
    <message>
        <source>The project was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ changed to %1 in the tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer preview took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has spent its cap. Raise the cap in the settings to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is open for reading only, so a run could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the runs that finished are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::Workflow</name>
    <message>
        <source>The workflow has no layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 of the workflow is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1 (%2) names no LLM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two nodes are called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Node %1 (%2) needs %n candidate(s) from earlier layers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::WorkflowGraph</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the cost of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken: utility %1 lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken: %1 success for %2</source>
        <extracomment>%1: change of the success probability, %2: change of the cost, both with their sign</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <extracomment>d: difficulty, L: number of layers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d %1 · L %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected success %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 v%3 · %4</source>
        <extracomment>origin (SIMULATED), policy, its version, date</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WorkflowPanel</name>
    <message>
        <source>&amp;Fit the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was &amp;not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the workflow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;policy&apos;s plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ste&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Breakpoint before the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint a&amp;fter the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-&amp;run from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with what it was made fro&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 gives the most likely answer; higher values vary more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change before it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workflow to copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow was copied as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out&amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to natural size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit prompts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 failed: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the o&amp;utline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::WorkflowView</name>
    <message>
        <source>Type a question or press Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::sql::Connection</name>
    <message>
        <source>Another program keeps the project file locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the project file cannot grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not let us read or write the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file does not accept this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is too long for the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to use the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before an answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::store::OutcomeBlob</name>
    <message>
        <source>The stored outcome table is damaged. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome table was stored by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>daao::store::ProjectFile</name>
    <message>
        <source>The project file contradicts itself in table %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” already exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project file can be made in the folder “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder, not a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the database of another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is cut off: %2 of %3 bytes are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Render every page and dock of the sample project into a folder, in both themes and two scales, and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DAAO Workbench: ask, see the difficulty, watch the workflow run, read why and what it cost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
