<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>daao::AdaptiveStage</name>
    <message>
        <source>The trained policy is damaged: its orders of LLMs do not fit together.</source>
        <translation>训练所得的策略已损坏：其中各 LLM 的顺序互不一致。</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <source>Combining answers is learned from recorded answers and costs, and this table does not have both.</source>
        <translation>答案组合须从已记录的答案和成本中学习，而此表未同时包含两者。</translation>
    </message>
    <message>
        <source>Combining answers needs at least two LLMs and twenty queries to learn from.</source>
        <translation>答案组合至少需要两个 LLM 和二十条查询才能学习。</translation>
    </message>
    <message>
        <source>The policy was trained by another version of the program; train it again.</source>
        <translation>该策略由另一版本的程序训练，请重新训练。</translation>
    </message>
</context>
<context>
    <name>daao::AnswerTab</name>
    <message>
        <source> · tests passed</source>
        <translation> · 测试通过</translation>
    </message>
    <message>
        <source> · tests failed</source>
        <translation> · 测试未通过</translation>
    </message>
    <message>
        <source>Candidate %1 of %2 · %3</source>
        <translation>候选 %1/%2 · %3</translation>
    </message>
    <message>
        <source>&amp;Raw</source>
        <translation>原文(&amp;R)</translation>
    </message>
    <message>
        <source>Show the text as it came instead of rendered Markdown</source>
        <translation>显示原始文本，而不渲染 Markdown</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Reasoning of the LLM</source>
        <translation>LLM 的推理</translation>
    </message>
    <message>
        <source>Answer as plain text</source>
        <translation>纯文本答案</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>答案已复制。</translation>
    </message>
    <message>
        <source>The address was copied; links in answers are not opened.</source>
        <translation>地址已复制；答案中的链接不会被打开。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Answer: %1 · %2</source>
        <translation>答案：%1 · %2</translation>
    </message>
    <message>
        <source>● streaming</source>
        <translation>● 流式接收中</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>Reasoning · characters: %1</source>
        <translation>推理 · 字符数：%1</translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation>还没有回答。</translation>
    </message>
</context>
<context>
    <name>daao::Archive</name>
    <message>
        <source>No run is named.</source>
        <translation>未指定运行。</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>没有运行“%1”。</translation>
    </message>
    <message>
        <source>Several runs begin with “%1”.</source>
        <translation>有多个运行以“%1”开头。</translation>
    </message>
</context>
<context>
    <name>daao::AttemptModel</name>
    <message>
        <source>no reply</source>
        <translation>无回复</translation>
    </message>
    <message>
        <source>%1, possibly cut</source>
        <translation>%1，可能被截断</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>daao::Baselines</name>
    <message>
        <source>%1 compares answers, and the table %2 records none.</source>
        <translation>%1 需要比较答案，而表 %2 未记录答案。</translation>
    </message>
    <message>
        <source>%1 needs two LLMs or more.</source>
        <translation>%1 需要两个或更多 LLM。</translation>
    </message>
    <message>
        <source>None of the LLMs was in the training rows.</source>
        <translation>训练行中不含这些 LLM。</translation>
    </message>
    <message>
        <source>Nothing is recorded for this query.</source>
        <translation>此查询没有任何记录。</translation>
    </message>
    <message>
        <source>There are no training rows to fit %1 on.</source>
        <translation>没有可用于拟合 %1 的训练行。</translation>
    </message>
    <message>
        <source>There is no policy or comparison called %1. Comparisons are: %2.</source>
        <translation>没有名为 %1 的策略或对照。可用的对照：%2。</translation>
    </message>
    <message>
        <source>There is no ablation called %1. There are: %2.</source>
        <translation>没有名为 %1 的消融。可用的有：%2。</translation>
    </message>
</context>
<context>
    <name>daao::BatchRun</name>
    <message numerus="yes">
        <source>%n run(s) finished</source>
        <translation>
            <numerusform>已完成 %n 次运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n right</source>
        <translation>
            <numerusform>%n 个正确</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1/%2 · %3</translation>
    </message>
    <message>
        <source>%1: no column is called query, question or prompt.</source>
        <translation>%1：没有名为 query、question 或 prompt 的列。</translation>
    </message>
</context>
<context>
    <name>daao::BenchCommand</name>
    <message>
        <source>Name what to measure on: --dataset D or --outcomes T, not both.</source>
        <translation>请指定测量对象：--dataset D 或 --outcomes T，不可同时使用。</translation>
    </message>
    <message>
        <source>Name policies: --policy P[,P…].</source>
        <translation>请指定策略：--policy P[,P…]。</translation>
    </message>
    <message>
        <source>%1 %2 of %3 runs are kept. Go on with: daao bench --resume %4</source>
        <translation>%1 已保留 %2/%3 次运行。继续执行：daao bench --resume %4</translation>
    </message>
    <message>
        <source>A replay makes no calls and spends nothing: --budget and --max-calls are for --dataset.</source>
        <translation>回放不发起调用，也不产生花费：--budget 和 --max-calls 仅用于 --dataset。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 replays …</source>
        <translation>%1：回放 %2/%3…</translation>
    </message>
    <message numerus="yes">
        <source>Mind: %1 was trained on %n of these queries: what it reaches on them is too good to be true.</source>
        <translation>
            <numerusform>注意:%1 是用其中 %n 个查询训练的,它在这些查询上的成绩好得不真实。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::BenchRuns</name>
    <message numerus="yes">
        <source>%n run(s) of this benchmark are done already.</source>
        <translation>
            <numerusform>此基准测试已有 %n 次运行完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 …</source>
        <translation>运行 %1/%2，%3…</translation>
    </message>
    <message>
        <source>--known-programs is for generated problems and the simulated pool alone.</source>
        <translation>--known-programs 仅适用于生成的题目和模拟模型池。</translation>
    </message>
</context>
<context>
    <name>daao::BenchText</name>
    <message>
        <source>%1%2: %3 items, %4. Benchmark %5.</source>
        <translation>%1%2：%3 个条目，%4。基准测试 %5。</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>%1 took no part: %2</source>
        <translation>%1 未参与：%2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Cost/query</source>
        <translation>成本/查询</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>效用</translation>
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
        <translation>零路由器：AIQ %1。最佳单一 LLM：%2。Oracle：%3，成本 %4。</translation>
    </message>
    <message>
        <source> (a bound)</source>
        <translation>（上界）</translation>
    </message>
    <message>
        <source>%1 against</source>
        <translation>%1 对比</translation>
    </message>
    <message>
        <source>Utility gained</source>
        <translation>效用增益</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Gap closed</source>
        <translation>差距缩小</translation>
    </message>
    <message>
        <source>Cost at its accuracy</source>
        <translation>同等准确率下的成本</translation>
    </message>
</context>
<context>
    <name>daao::Budget</name>
    <message>
        <source>The price of this LLM is unknown, so the budget cannot be kept. Give it a price, or run without a budget.</source>
        <translation>此 LLM 的价格未知，因此无法遵守预算。请为其设定价格，或不设预算运行。</translation>
    </message>
    <message>
        <source>The budget of $%1 would be passed: $%2 are spent or reserved and this call can cost $%3.</source>
        <translation>将超出 $%1 的预算：已花费或预留 $%2，而此次调用可能花费 $%3。</translation>
    </message>
</context>
<context>
    <name>daao::Calculator</name>
    <message>
        <source>The calculator does not understand “%1”.</source>
        <translation>计算器无法理解“%1”。</translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation>表达式嵌套过深。</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>缺少右括号。</translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation>表达式不完整。</translation>
    </message>
    <message>
        <source>Division by zero.</source>
        <translation>除数为零。</translation>
    </message>
    <message>
        <source>Only whole exponents are possible.</source>
        <translation>仅支持整数指数。</translation>
    </message>
    <message>
        <source>The expression takes too much work.</source>
        <translation>表达式的计算量过大。</translation>
    </message>
    <message>
        <source>The result has more than %1 digits.</source>
        <translation>结果超过 %1 位。</translation>
    </message>
    <message>
        <source>%1/%2 (about %3)</source>
        <translation>%1/%2（约 %3）</translation>
    </message>
    <message>
        <source>There is nothing to calculate.</source>
        <translation>没有可计算的内容。</translation>
    </message>
    <message>
        <source>The expression is too long.</source>
        <translation>表达式过长。</translation>
    </message>
</context>
<context>
    <name>daao::CascadePlanner</name>
    <message>
        <source>Two answers agree.</source>
        <translation>两个答案一致。</translation>
    </message>
    <message>
        <source>No LLM is left to ask.</source>
        <translation>没有可再询问的 LLM。</translation>
    </message>
    <message>
        <source>The answers disagree: %1 is asked.</source>
        <translation>答案不一致：询问 %1。</translation>
    </message>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation>策略需要算子 %1，但它无法运行：%2</translation>
    </message>
</context>
<context>
    <name>daao::ChangeMenu</name>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>P %1</source>
        <translation>P %1</translation>
    </message>
    <message>
        <source>%1 on %2 instead of %3</source>
        <translation>%1（使用 %2），替代 %3</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>用 %1 替代 %2</translation>
    </message>
    <message>
        <source>Another &amp;LLM</source>
        <translation>其他 LLM(&amp;L)</translation>
    </message>
    <message>
        <source>Another &amp;operator</source>
        <translation>其他算子(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Prompts…</source>
        <translation>提示词(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Temperature…</source>
        <translation>温度(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>daao::ChatClient</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The attempt could not be written to the ledger.</source>
        <translation>无法将此次尝试写入账本。</translation>
    </message>
    <message>
        <source>The attempt was given up without a word.</source>
        <translation>此次尝试被放弃，未给出原因。</translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>答案在完成之前中断。</translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the pool.</source>
        <translation>LLM 池中没有“%1”。</translation>
    </message>
</context>
<context>
    <name>daao::ChatProtocol</name>
    <message>
        <source>“messages” must be a list with at least one message.</source>
        <translation>“messages”必须是至少包含一条消息的列表。</translation>
    </message>
    <message>
        <source>The role of a message is missing or unknown.</source>
        <translation>某条消息的角色缺失或未知。</translation>
    </message>
    <message>
        <source>The content of a message must be text.</source>
        <translation>消息内容必须是文本。</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>它不是对象</translation>
    </message>
    <message>
        <source>The body is not a JSON object: %1.</source>
        <translation>正文不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>“model” is missing.</source>
        <translation>缺少“model”。</translation>
    </message>
    <message>
        <source>“temperature” must be a number between 0 and 2.</source>
        <translation>“temperature”必须是 0 到 2 之间的数。</translation>
    </message>
    <message>
        <source>“%1” must be a whole number of at least 1.</source>
        <translation>“%1”必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>“seed” must be a whole number between 0 and 2^53.</source>
        <translation>“seed”必须是 0 到 2^53 之间的整数。</translation>
    </message>
    <message>
        <source>“n” must be a whole number between 1 and %1.</source>
        <translation>“n”必须是 1 到 %1 之间的整数。</translation>
    </message>
    <message>
        <source>“stream” must be true or false.</source>
        <translation>“stream”必须是 true 或 false。</translation>
    </message>
    <message>
        <source>The model “%1” does not exist.</source>
        <translation>模型“%1”不存在。</translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of the model.</source>
        <translation>%1 个词元的提示词超出模型的上下文。</translation>
    </message>
    <message>
        <source>Rate limit reached (an injected fault).</source>
        <translation>已达到速率限制（注入的故障）。</translation>
    </message>
    <message>
        <source>The server had an error (an injected fault).</source>
        <translation>服务器出错（注入的故障）。</translation>
    </message>
</context>
<context>
    <name>daao::Checkpoint</name>
    <message>
        <source>The checkpoint is damaged (%1); train the policy again or import it anew.</source>
        <translation>检查点已损坏（%1）；请重新训练策略或重新导入。</translation>
    </message>
    <message>
        <source>it has no tensor “%1”</source>
        <translation>其中没有张量“%1”</translation>
    </message>
    <message>
        <source>the tensor “%1” has another shape than expected</source>
        <translation>张量“%1”的形状与预期不符</translation>
    </message>
    <message>
        <source>the tensor “%1” holds numbers that are not finite</source>
        <translation>张量“%1”含有非有限数值</translation>
    </message>
    <message>
        <source>This is not a checkpoint of the DAAO Workbench.</source>
        <translation>这不是 DAAO Workbench 的检查点。</translation>
    </message>
    <message>
        <source>The checkpoint was written by a newer version of the program (format %1, this one reads up to %2).</source>
        <translation>此检查点由更新版本的程序写入（格式 %1，本程序最高支持 %2）。</translation>
    </message>
    <message>
        <source>it should be %1 bytes long and has %2</source>
        <translation>它应为 %1 字节，实为 %2 字节</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>其文件头超出文件范围</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>其校验和错误</translation>
    </message>
    <message>
        <source>the tensor “%1” does not fit into it</source>
        <translation>张量“%1”超出文件范围</translation>
    </message>
    <message>
        <source>the tensor “%1” is in it twice</source>
        <translation>张量“%1”出现了两次</translation>
    </message>
    <message>
        <source>it has numbers that belong to no tensor</source>
        <translation>其中有不属于任何张量的数值</translation>
    </message>
</context>
<context>
    <name>daao::CodeTest</name>
    <message>
        <source>The question has no public tests; nothing was tested.</source>
        <translation>该问题没有公开测试；未进行任何测试。</translation>
    </message>
    <message>
        <source>No candidate has a program to test.</source>
        <translation>没有候选包含可测试的程序。</translation>
    </message>
    <message>
        <source>Repair %1 failed: %2</source>
        <translation>第 %1 次修复失败：%2</translation>
    </message>
    <message>
        <source>Public tests: %1 of %2 passed.</source>
        <translation>公开测试：通过 %1/%2。</translation>
    </message>
    <message>
        <source>the reply holds no program.</source>
        <translation>回复中没有程序。</translation>
    </message>
</context>
<context>
    <name>daao::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>输入几个字母，说明您想做什么</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>搜索全部内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>&gt; actions   # runs   = policies   @ nodes   : settings</source>
        <translation>&gt; 操作   # 运行   = 策略   @ 节点   : 设置</translation>
    </message>
</context>
<context>
    <name>daao::CompareView</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <translation>%1：%2 · %3 · %4</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无答案</translation>
    </message>
    <message>
        <source>Workflow of the first run</source>
        <translation>第一次运行的工作流</translation>
    </message>
    <message>
        <source>Workflow of the second run</source>
        <translation>第二次运行的工作流</translation>
    </message>
    <message>
        <source>Node to compare</source>
        <translation>要比较的节点</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>答案差异</translation>
    </message>
    <message>
        <source>Difference of the prompts</source>
        <translation>提示词差异</translation>
    </message>
    <message>
        <source>Difference of what the node wrote</source>
        <translation>节点输出差异</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Nodes: prompt and text</source>
        <translation>节点：提示词与文本(&amp;N)</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一次运行</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二次运行</translation>
    </message>
    <message>
        <source>Same answer</source>
        <translation>答案相同</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>答案不同</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>成本 %1</translation>
    </message>
    <message>
        <source>Time %1</source>
        <translation>时间 %1</translation>
    </message>
    <message>
        <source>Tokens %1 in, %2 out</source>
        <translation>词元：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>daao::ComparisonPractice</name>
    <message>
        <source>The training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
    <message>
        <source>Trained on generated problems and the simulated pool.</source>
        <translation>用生成的题目和模拟模型池训练。</translation>
    </message>
    <message>
        <source>Training %1: %2 % …</source>
        <translation>正在训练 %1：%2 % …</translation>
    </message>
</context>
<context>
    <name>daao::Completion</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
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
        <translation>llama.cpp server</translation>
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
        <translation>其他</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Use these &amp;models now</source>
        <translation>立即使用这些模型(&amp;M)</translation>
    </message>
    <message>
        <source>Connect my models</source>
        <translation>连接我的模型</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>测试步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Request and reply of the chosen step</source>
        <translation>所选步骤的请求与回复</translation>
    </message>
    <message>
        <source>Choose a step to read exactly what was asked and what came back.</source>
        <translation>选择一个步骤，查看实际发出的请求和收到的回复。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing is contacted before you press Test. The test costs a few tokens.</source>
        <translation>在您按下“测试”之前不会连接任何服务。测试会消耗少量词元。</translation>
    </message>
    <message>
        <source>Name of an environment variable, or empty</source>
        <translation>环境变量名，或留空</translation>
    </message>
    <message>
        <source>The key itself is never stored: it is read from this variable when a request is made.</source>
        <translation>密钥本身从不保存：发出请求时才从此变量读取。</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>URL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Key from</source>
        <translation>密钥来源(&amp;K)</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>This endpoint cannot be used yet: read the first ✕ above.</source>
        <translation>此端点尚不可用：请先查看上方第一个 ✕。</translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s): %1</source>
        <translation>
            <numerusform>%n 个 LLM：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Controller</name>
    <message>
        <source>The checkpoint&apos;s controller has sizes that cannot be.</source>
        <translation>检查点中的控制器尺寸不可能存在。</translation>
    </message>
    <message>
        <source>The loss is not finite; nothing was changed.</source>
        <translation>损失不是有限值;未做任何更改。</translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation>张量库出错。</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>训练状态与其控制器不匹配。</translation>
    </message>
</context>
<context>
    <name>daao::CostBreakdown</name>
    <message>
        <source>%1 is %2 % of the bill.</source>
        <translation>%1 占总费用的 %2 %。</translation>
    </message>
    <message>
        <source>What if %1: −%2, predicted success %3.</source>
        <translation>假设 %1：−%2，预测成功率 %3。</translation>
    </message>
</context>
<context>
    <name>daao::CostView</name>
    <message>
        <source>Cost by LLM and by node</source>
        <translation>按 LLM 和节点划分的成本</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>No run is shown, so there is no cost.</source>
        <translation>未显示任何运行，因此没有成本。</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>此次运行</translation>
    </message>
    <message>
        <source> (×%1)</source>
        <translation>（×%1）</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>The same tokens at the price of %1</source>
        <translation>相同词元按 %1 的价格计算</translation>
    </message>
    <message>
        <source> · expected success %1</source>
        <translation> · 预期成功率 %1</translation>
    </message>
    <message>
        <source>oracle</source>
        <translation>oracle</translation>
    </message>
    <message>
        <source>What the oracle policy, which knows the simulated truth, expects to pay</source>
        <translation>知晓模拟真值的 oracle 策略预期支付的成本</translation>
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
        <translation>本次运行的成本</translation>
    </message>
</context>
<context>
    <name>daao::CsvReader</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>There is text behind a closing quote; a quote inside a field is written twice.</source>
        <translation>右引号之后还有文本；字段内的引号应写两次。</translation>
    </message>
    <message>
        <source>There is a quote inside a field that does not begin with one.</source>
        <translation>字段并非以引号开头，其中却出现引号。</translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB.</source>
        <translation>字段超过 16 MiB。</translation>
    </message>
    <message>
        <source>There is a zero byte; this is no text file.</source>
        <translation>存在零字节；这不是文本文件。</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>引号未闭合。</translation>
    </message>
    <message>
        <source>A field is longer than 16 MiB; is a quote missing?</source>
        <translation>字段超过 16 MiB；是否缺少引号？</translation>
    </message>
</context>
<context>
    <name>daao::CurlCommand</name>
    <message>
        <source>%1 has no address that could be called: %2</source>
        <translation>%1 没有可调用的地址：%2</translation>
    </message>
    <message>
        <source>answers while this runs: %1</source>
        <translation>仅在以下程序运行时应答：%1</translation>
    </message>
</context>
<context>
    <name>daao::DatasetCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation>已略过：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s), read as %2.</source>
        <translation>
            <numerusform>%1：%n 个条目，按 %2 读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) were left out.</source>
        <translation>
            <numerusform>已略过 %n 个条目。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no data sets. Import one: daao dataset import FILE --name N</source>
        <translation>没有数据集。请导入：daao dataset import FILE --name N</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The data set %1 is removed.</source>
        <translation>数据集 %1 已移除。</translation>
    </message>
</context>
<context>
    <name>daao::DatasetFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>The id “%1” occurs for the second time.</source>
        <translation>ID“%1”重复出现。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The file holds no items.</source>
        <translation>文件中没有条目。</translation>
    </message>
    <message>
        <source>None of the items can be used. The first: %1</source>
        <translation>没有可用的条目。首个问题：%1</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>the item</source>
        <translation>该条目</translation>
    </message>
    <message>
        <source>It has %1 fields, the first line has %2.</source>
        <translation>它有 %1 个字段，而首行有 %2 个。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>daao::DatasetFormats</name>
    <message>
        <source>The key “%1” is missing or empty.</source>
        <translation>键“%1”缺失或为空。</translation>
    </message>
    <message>
        <source>The answer does not end in “#### number”.</source>
        <translation>答案未以“#### number”结尾。</translation>
    </message>
    <message>
        <source>There is neither an “answer” nor a “solution” with a \boxed answer.</source>
        <translation>既没有“answer”，也没有带 \boxed 答案的“solution”。</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>缺少选项 %1。</translation>
    </message>
    <message>
        <source>The answer is “%1”; it must be the letter of an option.</source>
        <translation>答案为“%1”；它必须是选项的字母。</translation>
    </message>
    <message>
        <source>its tests are programs, not pairs of arguments and values</source>
        <translation>其测试是程序，而不是参数与值的配对</translation>
    </message>
    <message>
        <source>Complete this Python function:

%1</source>
        <translation>补全以下 Python 函数：

%1</translation>
    </message>
    <message>
        <source>%1
One test of it: %2</source>
        <translation>%1
其中一个测试：%2</translation>
    </message>
    <message>
        <source>its answer is not published, so nothing could be judged</source>
        <translation>其答案未公开，因此无法评判</translation>
    </message>
    <message>
        <source>its attachment %1 is missing or no text</source>
        <translation>其附件 %1 缺失或不是文本</translation>
    </message>
    <message>
        <source>There is nothing to judge by: no “answer” and no “hidden_tests”.</source>
        <translation>没有评判依据：既无“answer”，也无“hidden_tests”。</translation>
    </message>
</context>
<context>
    <name>daao::DbCommand</name>
    <message numerus="yes">
        <source>All is well: %n run(s), %1 texts and %2 policy versions compared with their hashes.</source>
        <translation>
            <numerusform>一切正常：已将 %n 次运行、%1 段文本和 %2 个策略版本与其哈希值核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is in %1.</source>
        <translation>副本位于 %1。</translation>
    </message>
    <message>
        <source>%1: %2 kB and %3 kB of log, schema %4, SQLite %5%6</source>
        <translation>%1：%2 kB，日志 %3 kB，模式 %4，SQLite %5%6</translation>
    </message>
    <message>
        <source>, read-only</source>
        <translation>，只读</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>daao::Debate</name>
    <message>
        <source>Only one agent answered; there was nobody to debate with.</source>
        <translation>只有一个智能体作答；没有可辩论的对象。</translation>
    </message>
    <message>
        <source>All agents agreed after round %1.</source>
        <translation>第 %1 轮后所有智能体达成一致。</translation>
    </message>
    <message>
        <source>An agent did not answer: %1</source>
        <translation>有一个智能体未作答：%1</translation>
    </message>
</context>
<context>
    <name>daao::Decision</name>
    <message>
        <source>%1 is the only choice.</source>
        <translation>%1 是唯一的选择。</translation>
    </message>
    <message>
        <source>%1 (success %2, cost share %3 at λ %4) beats %5 by %6.</source>
        <translation>%1（成功率 %2，成本占比 %3，λ 为 %4）以 %6 的优势胜过 %5。</translation>
    </message>
</context>
<context>
    <name>daao::Dialogue</name>
    <message>
        <source>The LLM was not asked.</source>
        <translation>未询问 LLM。</translation>
    </message>
    <message>
        <source>The prompt template “%1” is empty or missing.</source>
        <translation>提示词模板“%1”为空或缺失。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyFit</name>
    <message>
        <source>Training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
    <message>
        <source>There are no outcomes to learn from: the table has no query with a text and a score.</source>
        <translation>没有可供学习的结果：表中没有同时带文本和得分的查询。</translation>
    </message>
    <message numerus="yes">
        <source>%n scores lay outside of 0 to 1 and were brought to the nearer end.</source>
        <translation>
            <numerusform>有 %n 个得分超出 0 到 1 的范围，已调整到较近的端点。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n queries have outcomes; the difficulty will say little more than their mean.</source>
        <translation>
            <numerusform>只有 %n 条查询有结果；难度所能反映的信息几乎只有其均值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty shall be about “%1”, but the table has no outcome of it.</source>
        <translation>难度应针对“%1”，但表中没有它的结果。</translation>
    </message>
    <message>
        <source>Not every cost is known, so difficulty is about the weakest LLM, %1, in place of the cheapest.</source>
        <translation>并非所有成本均已知，因此难度以最弱的 LLM %1 为准，而非最便宜的 LLM。</translation>
    </message>
    <message>
        <source>Reading the queries</source>
        <translation>正在读取查询</translation>
    </message>
    <message>
        <source>Measuring the queries</source>
        <translation>正在测量查询</translation>
    </message>
    <message>
        <source>Fitting the kernel machine</source>
        <translation>正在拟合核方法模型</translation>
    </message>
    <message>
        <source>Growing the forests</source>
        <translation>正在生成森林</translation>
    </message>
    <message>
        <source>Training the difficulty module</source>
        <translation>正在训练难度模块</translation>
    </message>
    <message numerus="yes">
        <source>Training ran away %n times and went back to its last good state.</source>
        <translation>
            <numerusform>训练发散 %n 次，并回退到最近的良好状态。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>正在校准</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Embedding the queries</source>
        <translation>正在嵌入查询</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyGauge</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>at a tick of the difficulty gauge</comment>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty …</source>
        <translation>难度…</translation>
    </message>
    <message>
        <source>Difficulty %1</source>
        <translation>难度 %1</translation>
    </message>
    <message>
        <source>Difficulty —</source>
        <translation>难度 —</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · truth ○ %2</source>
        <translation>%1 · 真值 ○ %2</translation>
    </message>
    <message>
        <source>Difficulty %1, between %2 and %3</source>
        <translation>难度 %1，介于 %2 与 %3 之间</translation>
    </message>
    <message>
        <source>How likely one bare answer of the cheapest LLM is to be wrong, with a 90 % interval.</source>
        <translation>最便宜的 LLM 单次直接作答出错的可能性，附 90 % 区间。</translation>
    </message>
    <message>
        <source>○ is the true share, known to the simulated world.</source>
        <translation>○ 为真实比例，仅模拟世界知晓。</translation>
    </message>
    <message>
        <source>Estimated by %1.</source>
        <translation>由 %1 估计。</translation>
    </message>
</context>
<context>
    <name>daao::DifficultyModel</name>
    <message>
        <source>The checkpoint does not say which LLM its difficulty is about; train it again.</source>
        <translation>检查点未说明其难度针对哪个 LLM；请重新训练。</translation>
    </message>
    <message>
        <source>The policy measures texts in a way that this version of the program does not know; train it again.</source>
        <translation>该策略度量文本的方式不为此版本的程序所知；请重新训练。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s trees or landmarks contradict themselves; train it again.</source>
        <translation>检查点中的树或锚点自相矛盾,请重新训练。</translation>
    </message>
</context>
<context>
    <name>daao::Dock</name>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
</context>
<context>
    <name>daao::DocumentFields</name>
    <message>
        <source>expected a number from %1 to %2.</source>
        <translation>应为 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>expected a whole number.</source>
        <translation>应为整数。</translation>
    </message>
    <message>
        <source>expected a text.</source>
        <translation>应为文本。</translation>
    </message>
    <message>
        <source>expected a list of texts.</source>
        <translation>应为文本列表。</translation>
    </message>
    <message>
        <source>there is no operator called %1.</source>
        <translation>没有名为 %1 的算子。</translation>
    </message>
    <message>
        <source>Policy document, key &quot;%1&quot;: %2</source>
        <translation>策略文档，键“%1”：%2</translation>
    </message>
    <message>
        <source>expected true or false.</source>
        <translation>应为 true 或 false。</translation>
    </message>
    <message>
        <source>expected an object.</source>
        <translation>应为对象。</translation>
    </message>
    <message>
        <source>nobody knows this key.</source>
        <translation>未知的键。</translation>
    </message>
</context>
<context>
    <name>daao::EmbeddingClient</name>
    <message>
        <source>The endpoint sent embeddings of different lengths: %1 and %2 numbers.</source>
        <translation>端点发来的嵌入长度不一：%1 个和 %2 个数。</translation>
    </message>
</context>
<context>
    <name>daao::EmbeddingReply</name>
    <message>
        <source>The endpoint sent an embedding that is no list.</source>
        <translation>端点发来的嵌入不是列表。</translation>
    </message>
    <message>
        <source>The endpoint sent an embedding with something in it that is no number.</source>
        <translation>端点发来的嵌入中含有不是数的内容。</translation>
    </message>
    <message>
        <source>The endpoint sent an embedding without numbers.</source>
        <translation>端点发来的嵌入中没有数。</translation>
    </message>
    <message>
        <source>The endpoint sent JSON without embeddings in it.</source>
        <translation>端点发来的 JSON 中没有嵌入。</translation>
    </message>
    <message>
        <source>The endpoint was asked about %1 texts and sent embeddings of %2.</source>
        <translation>向端点询问了 %1 段文本，它却发来 %2 段的嵌入。</translation>
    </message>
    <message>
        <source>The endpoint does not say which text an embedding is of.</source>
        <translation>端点没有说明嵌入属于哪段文本。</translation>
    </message>
    <message>
        <source>The endpoint sent embeddings of different lengths: %1 and %2 numbers.</source>
        <translation>端点发来的嵌入长度不一：%1 个和 %2 个数。</translation>
    </message>
    <message>
        <source>A text is longer than the embedding LLM reads: %1</source>
        <translation>文本超过了嵌入 LLM 可读的长度：%1</translation>
    </message>
    <message>
        <source>The endpoint sent something that is no JSON object in place of embeddings. Is its URL right? It usually ends with /v1.</source>
        <translation>端点发来的不是嵌入，也不是 JSON 对象。它的 URL 正确吗？通常以 /v1 结尾。</translation>
    </message>
</context>
<context>
    <name>daao::EncoderChoice</name>
    <message>
        <source>There is no text encoder %1. Choose hashed, minilm:FOLDER or endpoint:NAME/LLM.</source>
        <translation>没有文本编码器 %1。请选择 hashed、minilm:文件夹 或 endpoint:名称/LLM。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n text(s) that are longer than %1 tokens, the embedding LLM reads the start and the end.</source>
        <translation>
            <numerusform>有 %n 段文本超过 %1 个词元，嵌入 LLM 只读其开头和结尾。</numerusform>
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
        <translation>真实</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>In per 1M</source>
        <translation>输入/1M</translation>
    </message>
    <message>
        <source>Out per 1M</source>
        <translation>输出/1M</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Runs now go to your endpoints; `daao run --pool simulated` uses the simulated pool.</source>
        <translation>运行现在使用您的端点；`daao run --pool simulated` 使用模拟池。</translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation>端点未列出任何 LLM。</translation>
    </message>
    <message>
        <source>%1 was not added: %2</source>
        <translation>未添加 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 at %2: %n LLM(s).</source>
        <translation>
            <numerusform>%1，位于 %2：%n 个 LLM。</numerusform>
        </translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Key from</source>
        <translation>密钥来源</translation>
    </message>
    <message>
        <source>There is no endpoint called %1.</source>
        <translation>没有名为 %1 的端点。</translation>
    </message>
    <message>
        <source>The simulated pool is part of this program and always answers.</source>
        <translation>模拟池是本程序的一部分，始终可应答。</translation>
    </message>
    <message>
        <source>The simulated pool is part of every project and cannot be removed.</source>
        <translation>模拟池属于每个项目，无法移除。</translation>
    </message>
    <message>
        <source>%1 was removed; its runs are kept.</source>
        <translation>%1 已移除；其运行予以保留。</translation>
    </message>
    <message>
        <source>Interrupted before the endpoint was tested; nothing was changed.</source>
        <translation>在端点测试完成之前被中断；没有做任何更改。</translation>
    </message>
</context>
<context>
    <name>daao::EndpointEncoder</name>
    <message>
        <source>There is no text to ask the embedding LLM about.</source>
        <translation>没有可供嵌入 LLM 读取的文本。</translation>
    </message>
    <message>
        <source>The policy reads texts with %1, which cannot be asked from here.</source>
        <translation>该策略用 %1 读取文本，而此处无法询问它。</translation>
    </message>
    <message>
        <source>%1 now makes %2 numbers of a text, not the %3 of when the policy was trained: it is another LLM. Train the policy again.</source>
        <translation>%1 现在把文本变成 %2 个数，而策略训练时是 %3 个：这是另一个 LLM。请重新训练该策略。</translation>
    </message>
    <message>
        <source>%1 makes %2 numbers of a text; between 1 and %3 can be used.</source>
        <translation>%1 把文本变成 %2 个数；可用的是 1 到 %3 个。</translation>
    </message>
    <message>
        <source>The embedding of the texts was cancelled.</source>
        <translation>文本嵌入已取消。</translation>
    </message>
    <message>
        <source>The checkpoint does not say which embedding LLM it reads texts with.</source>
        <translation>检查点没有说明用哪个嵌入 LLM 读取文本。</translation>
    </message>
</context>
<context>
    <name>daao::EndpointGate</name>
    <message numerus="yes">
        <source>The endpoint “%1” has failed too often. It is asked again in %n second(s).</source>
        <translation>
            <numerusform>端点“%1”失败次数过多。将在 %n 秒后再次请求。</numerusform>
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
        <translation>端点在 %1 应答。</translation>
    </message>
    <message>
        <source>Nothing answers there.</source>
        <translation>该处没有应答。</translation>
    </message>
    <message>
        <source>List of LLMs</source>
        <translation>LLM 列表</translation>
    </message>
    <message numerus="yes">
        <source>%n LLM(s).</source>
        <translation>
            <numerusform>%n 个 LLM。</numerusform>
        </translation>
    </message>
    <message>
        <source>The endpoint gives no list of LLMs (HTTP %1).</source>
        <translation>端点未提供 LLM 列表（HTTP %1）。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No LLM is known to ask; name one.</source>
        <translation>没有已知的 LLM 可询问；请指定一个。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 有应答。</translation>
    </message>
    <message>
        <source>Streamed chat</source>
        <translation>流式对话</translation>
    </message>
    <message>
        <source>The stream is complete and tells its token counts.</source>
        <translation>流完整，并给出了词元计数。</translation>
    </message>
    <message>
        <source>The stream is complete but tells no token counts; they will be estimated.</source>
        <translation>流完整，但未给出词元计数；将采用估算值。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gave the same answer twice.</source>
        <translation>相同种子两次得到相同答案。</translation>
    </message>
    <message>
        <source>The same seed gave two different answers: runs cannot be repeated exactly.</source>
        <translation>相同种子得到两个不同答案：运行无法精确重复。</translation>
    </message>
</context>
<context>
    <name>daao::EndpointUrl</name>
    <message>
        <source>The URL is empty.</source>
        <translation>URL 为空。</translation>
    </message>
    <message>
        <source>The URL is too long.</source>
        <translation>URL 过长。</translation>
    </message>
    <message>
        <source>The URL contains a space or a control character.</source>
        <translation>URL 含有空格或控制字符。</translation>
    </message>
    <message>
        <source>The URL must start with http:// or https://.</source>
        <translation>URL 必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The URL of an endpoint has no query and no fragment: leave out everything from “%1” on.</source>
        <translation>端点的 URL 不得带查询串和片段：请去掉从“%1”开始的全部内容。</translation>
    </message>
    <message>
        <source>The URL contains a user name or password; keys are given by an environment variable.</source>
        <translation>URL 含有用户名或密码；密钥应通过环境变量提供。</translation>
    </message>
    <message>
        <source>The host of the URL contains a character that no host name has.</source>
        <translation>URL 的主机含有主机名不允许的字符。</translation>
    </message>
    <message>
        <source>The URL has no readable host and port.</source>
        <translation>URL 中没有可识别的主机和端口。</translation>
    </message>
    <message>
        <source>The port of the URL is not between 1 and 65535.</source>
        <translation>URL 的端口不在 1 到 65535 之间。</translation>
    </message>
    <message>
        <source>The URL&apos;s IPv6 address cannot be read.</source>
        <translation>无法识别 URL 中的 IPv6 地址。</translation>
    </message>
    <message>
        <source>The host contains letters outside ASCII; write it as %1 if you mean that host.</source>
        <translation>主机含有 ASCII 以外的字母；若确指该主机，请写作 %1。</translation>
    </message>
    <message>
        <source>The host of the URL has a dot too many.</source>
        <translation>URL 的主机多了一个点。</translation>
    </message>
    <message>
        <source>The host looks like an IPv4 address but is not four decimal numbers.</source>
        <translation>主机看似 IPv4 地址，但不是四个十进制数。</translation>
    </message>
    <message>
        <source>Plain http is only for this machine and private networks; use https for %1.</source>
        <translation>明文 http 仅限本机和专用网络；%1 请使用 https。</translation>
    </message>
</context>
<context>
    <name>daao::Endpoints</name>
    <message>
        <source>%1 cannot be the name of an endpoint. Choose another.</source>
        <translation>%1 不能用作端点名称。请另选一个。</translation>
    </message>
    <message>
        <source>There is an endpoint called %1 already. Remove it first.</source>
        <translation>已有名为 %1 的端点。请先将其移除。</translation>
    </message>
    <message>
        <source>The endpoint lists no LLM.</source>
        <translation>端点未列出任何 LLM。</translation>
    </message>
</context>
<context>
    <name>daao::Ensemble</name>
    <message>
        <source>No candidate has an answer.</source>
        <translation>没有候选给出答案。</translation>
    </message>
    <message>
        <source>Vote: %1 of %2.</source>
        <translation>投票：%1/%2。</translation>
    </message>
    <message>
        <source>No majority, and the judge did not answer (%1): the largest group stands.</source>
        <translation>无多数，且评判者未作答（%1）：采用最大的一组。</translation>
    </message>
    <message>
        <source>No majority, and the judge named no candidate: the largest group stands.</source>
        <translation>无多数，且评判者未指明候选：采用最大的一组。</translation>
    </message>
    <message>
        <source>No majority: the judge chose among %1.</source>
        <translation>无多数：评判者在 %1 中作出选择。</translation>
    </message>
</context>
<context>
    <name>daao::Executor</name>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation>查询为空。请写下问题。</translation>
    </message>
</context>
<context>
    <name>daao::ExplorePage</name>
    <message>
        <source>%1 solves %2 % of queries like this (%3–%4, n = %5)</source>
        <translation>%1 能解决 %2 % 的此类查询（%3–%4，n = %5）</translation>
    </message>
    <message>
        <source>No queries like this were measured yet.</source>
        <translation>尚未测量过此类查询。</translation>
    </message>
    <message numerus="yes">
        <source>Plan: %n node(s), %1, success %2</source>
        <translation>
            <numerusform>计划：%n 个节点，%1，成功率 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to run yet: type a question, or press Ctrl+G for a generated problem.</source>
        <translation>目前没有可运行的内容：请输入问题，或按 Ctrl+G 生成题目。</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): %1</source>
        <translation>
            <numerusform>%n 次：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — before your changes</source>
        <translation>%1 — 在您更改之前</translation>
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
        <translation>运行筛选器</translation>
    </message>
    <message>
        <source>Words of question or answer, and:</source>
        <translation>问题或答案中的词，以及：</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>No search is saved yet</source>
        <translation>尚未保存任何搜索</translation>
    </message>
    <message>
        <source>&amp;Save this search</source>
        <translation>保存此搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget this search</source>
        <translation>删除此搜索(&amp;F)</translation>
    </message>
</context>
<context>
    <name>daao::GraphExport</name>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>A workflow can be saved as png, svg, json, dot or mmd, not as “%1”.</source>
        <translation>工作流可保存为 png、svg、json、dot 或 mmd，不能保存为“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Picture (*.png);;Scalable picture (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)</source>
        <translation>图片 (*.png);;矢量图 (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)</translation>
    </message>
</context>
<context>
    <name>daao::HashedEncoder</name>
    <message>
        <source>There is no text to fit the encoder on.</source>
        <translation>没有可用于拟合编码器的文本。</translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation>拟合已取消。</translation>
    </message>
    <message>
        <source>The policy reads texts with an encoder that this version of the program does not have; train it again.</source>
        <translation>该策略读取文本所用的编码器不在此版本的程序中；请重新训练。</translation>
    </message>
</context>
<context>
    <name>daao::HttpChatModel</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The images of this request are not at hand here.</source>
        <translation>此请求的图片不在这里。</translation>
    </message>
</context>
<context>
    <name>daao::ImageFiles</name>
    <message>
        <source>A query takes at most %1 images, not %2.</source>
        <translation>一个查询最多可带 %1 张图片，而不是 %2 张。</translation>
    </message>
    <message>
        <source>The image %1 cannot be read.</source>
        <translation>无法读取图片 %1。</translation>
    </message>
    <message>
        <source>The image %1 is larger than 10 MB. Make it smaller.</source>
        <translation>图片 %1 超过 10 MB。请缩小它。</translation>
    </message>
    <message>
        <source>%1 is no PNG, JPEG, WebP or GIF image.</source>
        <translation>%1 不是 PNG、JPEG、WebP 或 GIF 图片。</translation>
    </message>
</context>
<context>
    <name>daao::ImportDialog</name>
    <message>
        <source>Run many queries</source>
        <translation>运行多条查询</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Take the &amp;clipboard</source>
        <translation>使用剪贴板(&amp;C)</translation>
    </message>
    <message>
        <source>CSV with or without headings, JSON Lines, or a query on each line.</source>
        <translation>带或不带表头的 CSV、JSON Lines，或每行一条查询。</translation>
    </message>
    <message>
        <source>the one that is chosen: %1</source>
        <translation>当前所选：%1</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>&amp;Expected answer:</source>
        <translation>预期答案(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Policy:</source>
        <translation>策略(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>种子(&amp;S)：</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Queries (*.csv *.tsv *.jsonl *.ndjson *.txt);;All files (*)</source>
        <translation>查询 (*.csv *.tsv *.jsonl *.ndjson *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run %n query(s)</source>
        <translation>
            <numerusform>运行 %n 条查询(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column holds the query.</source>
        <translation>请指定查询所在的列。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are shown</source>
        <translation>显示前 %1 行</translation>
    </message>
    <message>
        <source>the project is read-only</source>
        <translation>项目为只读</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) from %1</source>
        <translation>
            <numerusform>%n 条查询，来自 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示词(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>答案(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>缘由(&amp;W)</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>原始数据(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Attempts of this node</source>
        <translation>此节点的尝试</translation>
    </message>
    <message>
        <source>The record as JSON, secrets masked</source>
        <translation>JSON 格式的记录，机密信息已遮蔽</translation>
    </message>
    <message>
        <source>&amp;Copy JSON</source>
        <translation>复制 JSON(&amp;C)</translation>
    </message>
    <message>
        <source>The record was copied.</source>
        <translation>记录已复制。</translation>
    </message>
    <message>
        <source>Note about this run</source>
        <translation>此运行的备注</translation>
    </message>
    <message>
        <source>A note about this run. It is saved when you leave the field.</source>
        <translation>此运行的备注。离开输入框时保存。</translation>
    </message>
    <message>
        <source>The record is complete when the run has ended.</source>
        <translation>运行结束后记录才完整。</translation>
    </message>
    <message>
        <source>&amp;Tries</source>
        <translation>尝试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>daao::JobList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>耗时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>daao::JobsView</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>&amp;Cancel job</source>
        <translation>取消作业(&amp;C)</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>清除已完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
</context>
<context>
    <name>daao::Json</name>
    <message>
        <source>%1 is larger than 32 MB.</source>
        <translation>%1 大于 32 MB。</translation>
    </message>
    <message>
        <source>%1 is not JSON: line %2, column %3.</source>
        <translation>%1 不是 JSON：第 %2 行，第 %3 列。</translation>
    </message>
    <message>
        <source>%1 is not a JSON object.</source>
        <translation>%1 不是 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>daao::JsonView</name>
    <message>
        <source>is not a price in dollars per million tokens</source>
        <translation>不是以美元/百万词元计的价格</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>is not daao.run/1</source>
        <translation>不是 daao.run/1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>is not a whole number from 0 on</source>
        <translation>不是非负整数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>is not a whole number of at most nine digits</source>
        <translation>不是至多九位的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>is more money than can be counted</source>
        <translation>金额超出可计数范围</translation>
    </message>
    <message>
        <source>is not a date and time like 2026-01-31T12:00:00.000Z</source>
        <translation>不是形如 2026-01-31T12:00:00.000Z 的日期时间</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 is the path of a key in a JSON document, %2 what is wrong with it (&quot;is missing&quot;)</extracomment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>不是%1</translation>
    </message>
    <message>
        <source>“%1” is not a known value</source>
        <translation>“%1”不是已知值</translation>
    </message>
</context>
<context>
    <name>daao::LearnBackend</name>
    <message>
        <source>The learning module cannot be loaded.</source>
        <translation>无法加载学习模块。</translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
    <message numerus="yes">
        <source>Training diverged %n times and was given up; are there extreme values in the outcomes?</source>
        <translation>
            <numerusform>训练发散 %n 次，已放弃；结果中是否有极端值？</numerusform>
        </translation>
    </message>
    <message>
        <source>The tensor library could not do the computation.</source>
        <translation>张量库无法完成计算。</translation>
    </message>
    <message>
        <source>There are no outcomes to learn from.</source>
        <translation>没有可供学习的结果。</translation>
    </message>
    <message>
        <source>The text encoder could not read the text.</source>
        <translation>文本编码器无法读取文本。</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>训练状态与其控制器不匹配。</translation>
    </message>
</context>
<context>
    <name>daao::LearnedPolicy</name>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>检查点的各部分互不匹配。</translation>
    </message>
    <message>
        <source>What LLMs would answer to this is not known.</source>
        <translation>不知道各 LLM 会如何回答此题。</translation>
    </message>
</context>
<context>
    <name>daao::Library</name>
    <message>
        <source>A data set needs a name.</source>
        <translation>数据集需要名称。</translation>
    </message>
    <message>
        <source>There is a data set “%1” already. Remove it first, or choose another name.</source>
        <translation>已有数据集“%1”。请先将其移除，或另选名称。</translation>
    </message>
    <message>
        <source>There is no data set “%1”. `daao dataset list` shows what is.</source>
        <translation>没有数据集“%1”。`daao dataset list` 可列出现有数据集。</translation>
    </message>
    <message>
        <source>There is no data set “%1”.</source>
        <translation>没有数据集“%1”。</translation>
    </message>
    <message>
        <source>An outcome table needs a name.</source>
        <translation>结果表需要名称。</translation>
    </message>
    <message>
        <source>There is an outcome table “%1” already. Remove it first, or choose another name.</source>
        <translation>已有结果表“%1”。请先将其移除，或另选名称。</translation>
    </message>
    <message>
        <source>There is no outcome table “%1”. `daao outcomes list` shows what is.</source>
        <translation>没有结果表“%1”。`daao outcomes list` 可列出现有结果表。</translation>
    </message>
    <message>
        <source>The outcome table “%1” is damaged. Remove it and import it again.</source>
        <translation>结果表“%1”已损坏。请将其移除并重新导入。</translation>
    </message>
    <message>
        <source>There is no outcome table “%1”.</source>
        <translation>没有结果表“%1”。</translation>
    </message>
    <message>
        <source>The project has no checkpoint %1. Train the policy again, or import it with its checkpoint.</source>
        <translation>项目中没有检查点 %1。请重新训练策略，或连同其检查点一起导入。</translation>
    </message>
    <message>
        <source>The checkpoint %1 is damaged. Train the policy again.</source>
        <translation>检查点 %1 已损坏。请重新训练策略。</translation>
    </message>
    <message>
        <source>There is no benchmark “%1”, or more than one begins so.</source>
        <translation>没有基准测试“%1”，或有多个以此开头。</translation>
    </message>
    <message>
        <source>The project has no image %1.</source>
        <translation>该项目中没有图片 %1。</translation>
    </message>
    <message>
        <source>The image %1 is damaged.</source>
        <translation>图片 %1 已损坏。</translation>
    </message>
</context>
<context>
    <name>daao::LogView</name>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>C&amp;opy all</source>
        <translation>全部复制(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>daao::LogisticModel</name>
    <message>
        <source>An outcome of %1 is %2; it must lie between 0 and 1.</source>
        <translation>%1 的一个结果为 %2；它必须介于 0 与 1 之间。</translation>
    </message>
    <message>
        <source>There are no direct answers of %1 to learn difficulty from.</source>
        <translation>没有 %1 的直接作答可供学习难度。</translation>
    </message>
    <message>
        <source>The fit was cancelled.</source>
        <translation>拟合已取消。</translation>
    </message>
    <message>
        <source>The stored difficulty estimator is damaged; fit it again.</source>
        <translation>已存储的难度估计器已损坏；请重新拟合。</translation>
    </message>
    <message>
        <source>The stored difficulty estimator was fitted by another version of this program; fit it again.</source>
        <translation>已存储的难度估计器由本程序的其他版本拟合；请重新拟合。</translation>
    </message>
</context>
<context>
    <name>daao::LogisticPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>该策略不允许任何可在此运行的算子。</translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s) of at most %2.</source>
        <translation>
            <numerusform>难度 %1 需要 %n 层，上限为 %2 层。</numerusform>
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
        <translation>关闭工作台？</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still run.</source>
        <translation>
            <numerusform>仍有 %n 个作业在运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped and what they have done is kept.</source>
        <translation>它们将被停止，已完成的部分予以保留。</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Stopping what runs …</source>
        <translation>正在停止运行中的作业…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Writes a verified copy of the project as it is now</source>
        <translation>写入项目当前状态的已验证副本</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>Theme of the &amp;system</source>
        <translation>跟随系统主题(&amp;S)</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty</source>
        <translation>隐藏真实难度(&amp;H)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>探索(&amp;E)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Dock all</source>
        <translation>停靠全部(&amp;D)</translation>
    </message>
    <message>
        <source>Brings floating docks back</source>
        <translation>将浮动面板收回停靠</translation>
    </message>
    <message>
        <source>Close all &amp;notices</source>
        <translation>关闭所有通知(&amp;N)</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Go to the &amp;question</source>
        <translation>转到问题(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Insert a generated problem…</source>
        <translation>插入生成的题目(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Earlier questions…</source>
        <translation>先前的问题(&amp;E)…</translation>
    </message>
    <message>
        <source>Queries from a &amp;file…</source>
        <translation>从文件读取查询(&amp;F)…</translation>
    </message>
    <message>
        <source>Queries from a file</source>
        <translation>从文件读取查询</translation>
    </message>
    <message>
        <source>Queries (*.txt *.json *.jsonl *.csv)</source>
        <translation>查询 (*.txt *.json *.jsonl *.csv)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Run again with a &amp;new seed</source>
        <translation>用新种子再次运行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop &amp;all jobs</source>
        <translation>停止所有作业(&amp;A)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation>连接我的模型(&amp;C)…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard map</source>
        <translation>键盘快捷键一览(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation>哪些是模拟的？(&amp;W)</translation>
    </message>
    <message>
        <source>Copy a &amp;report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>Version and log, without prompts and keys, to the clipboard</source>
        <translation>将版本和日志（不含提示词和密钥）复制到剪贴板</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About the DAAO Workbench</source>
        <translation>关于 DAAO Workbench</translation>
    </message>
    <message>
        <source>DAAO Workbench %1</source>
        <translation>DAAO Workbench %1</translation>
    </message>
    <message>
        <source>Difficulty-aware orchestration of LLM agents: estimate, route, run, explain.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>难度感知的 LLM 智能体编排：估计、路由、运行、解释。
自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;ocks</source>
        <translation>停靠面板(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>查询(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>LLM 池(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Usual: your endpoints, else the simulated pool</source>
        <translation>默认：您的端点，否则为模拟池(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;All LLMs</source>
        <translation>所有 LLM(&amp;A)</translation>
    </message>
    <message>
        <source>%1 (SIMULATED)</source>
        <translation>%1 (SIMULATED)</translation>
    </message>
    <message>
        <source>Projects (*.daao)</source>
        <translation>项目 (*.daao)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>%1 is there already and was not touched. Choose another name, or open it.</source>
        <translation>%1 已存在，未作改动。请另选名称，或直接打开它。</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>备份项目</translation>
    </message>
    <message>
        <source>The project was backed up to %1.</source>
        <translation>项目已备份到 %1。</translation>
    </message>
    <message>
        <source>Jobs still run in this project. Stop them before you open another.</source>
        <translation>此项目中仍有作业在运行。请先停止它们，再打开其他项目。</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Opening the project …</source>
        <translation>正在打开项目…</translation>
    </message>
    <message>
        <source>%1 — DAAO Workbench</source>
        <translation>%1 — DAAO Workbench</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠面板</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>This project is open for reading only: you can look at everything, but no run can be kept.</source>
        <translation>此项目以只读方式打开：可以查看全部内容，但无法保留任何运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were cut off when the program ended the last time; what they had done is kept.</source>
        <translation>
            <numerusform>上次程序结束时有 %n 次运行被中断；已完成的部分已保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n queries.</source>
        <translation>
            <numerusform>%1 含有 %n 条查询。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run all with the current policy</source>
        <translation>用当前策略全部运行</translation>
    </message>
    <message>
        <source>The LLMs of %1 are in the pool now, beside the simulated ones.</source>
        <translation>%1 的 LLM 现已加入池中，与模拟 LLM 并列。</translation>
    </message>
    <message>
        <source>What is simulated?</source>
        <translation>哪些是模拟的？</translation>
    </message>
    <message>
        <source>The built-in LLMs are simulated; everything else is real.</source>
        <translation>内置的 LLM 是模拟的；其余一切都是真实的。</translation>
    </message>
    <message>
        <source>A simulated LLM reads the generated problem from the text of the request, solves it, and then errs as often as its skill and the true difficulty of the problem say. Its prices, latencies and faults are modelled. Nothing is sent over the network and nothing is charged.

It answers generated problems only. To any other question it says plainly that it cannot read it; connect a model of your own for those.

Estimating difficulty, choosing operators and LLMs, running them, voting, judging, and the sandbox for generated programs are the same code for simulated and real LLMs. Runs, plots and exports carry their origin: SIMULATED, LIVE or MIXED.</source>
        <translation>模拟 LLM 从请求文本中读取生成的题目并求解，再按其能力和题目的真实难度所决定的频率出错。其价格、延迟和故障均由模型给出。不会通过网络发送任何内容，也不会产生任何费用。

它只回答生成的题目。对于其他任何问题，它会明确表示无法读取；此类问题请连接您自己的模型。

难度估计、算子与 LLM 的选择、运行、投票、评判，以及用于生成程序的沙箱，对模拟和真实 LLM 都是同一套代码。运行、图表和导出均标明来源：SIMULATED、LIVE 或 MIXED。</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Lambda: what cost weighs against being right</source>
        <translation>Lambda：成本相对于正确性的权重</translation>
    </message>
    <message>
        <source>How many points of accuracy (as a share) one would give to save one call of the best LLM.
A value of your own is kept as a version of the policy when you run.</source>
        <translation>为节省一次最佳 LLM 的调用，愿意放弃多少准确率（以比例计）。
自行设定的值会在运行时保存为策略的一个版本。</translation>
    </message>
    <message>
        <source>Budget of one run in US dollars</source>
        <translation>单次运行的预算（美元）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>P&amp;olicy</source>
        <translation>策略(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;λ</source>
        <translation>&amp;λ</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a menu and its entry</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Policy: %1</source>
        <translation>策略：%1</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>v%1</translation>
    </message>
    <message>
        <source>Node %1: %2 on %3</source>
        <translation>节点 %1：%2，使用 %3</translation>
    </message>
    <message>
        <source>&amp;Quick open a run…</source>
        <translation>快速打开运行(&amp;Q)…</translation>
    </message>
    <message>
        <source>The command palette, among the runs</source>
        <translation>在运行中查找的命令面板</translation>
    </message>
    <message>
        <source>&amp;Import queries…</source>
        <translation>导入查询(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>布局另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Layouts</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>Select the runs to export in the list of runs first.</source>
        <translation>请先在运行列表中选择要导出的运行。</translation>
    </message>
    <message>
        <source>No layout was saved yet.</source>
        <translation>尚未保存任何布局。</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Where the docks are now is kept under this name:</source>
        <translation>以此名称保存当前面板的位置:</translation>
    </message>
    <message>
        <source>Another λ becomes a version of the policy with the next run.</source>
        <translation>更改 λ 后,下一次运行会将其保存为策略的新版本。</translation>
    </message>
    <message>
        <source>The policy daao is trained and plans from now on.</source>
        <translation>策略 daao 已训练完成,从现在起由它规划。</translation>
    </message>
    <message>
        <source>The policy daao is trained.</source>
        <translation>策略 daao 已训练完成。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>&amp;Export the selected runs…</source>
        <translation>导出所选运行(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the &amp;workflow…</source>
        <translation>导出工作流(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>daao::MiniLmEncoder</name>
    <message>
        <source>The folder has no readable file “%1”.</source>
        <translation>文件夹中没有可读的文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no JSON object.</source>
        <translation>“%1”不是 JSON 对象。</translation>
    </message>
    <message>
        <source>“%1” has no sensible “%2”.</source>
        <translation>“%1”中没有合理的“%2”。</translation>
    </message>
    <message>
        <source>“%1” describes no BERT: %2 numbers cannot be shared among %3 heads.</source>
        <translation>“%1”描述的不是 BERT：%2 个数无法均分给 %3 个头。</translation>
    </message>
    <message>
        <source>“%1” asks for the activation “%2”; only gelu can be run.</source>
        <translation>“%1”要求激活函数“%2”；仅能运行 gelu。</translation>
    </message>
    <message>
        <source>“%1” has no tensor “%2”.</source>
        <translation>“%1”中没有张量“%2”。</translation>
    </message>
    <message>
        <source>The tensor “%1” in “%2” is %3 and should be %4.</source>
        <translation>张量“%1”（位于“%2”）为 %3，应为 %4。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” asks for another pooling than the mean over the pieces.</source>
        <translation>“%1”要求的池化方式不是对各子词取均值。</translation>
    </message>
    <message>
        <source>“%1” has %2 pieces, but config.json allows %3.</source>
        <translation>“%1”有 %2 个子词，而 config.json 允许 %3 个。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>The text encoder in “%1” is not the one the policy was trained with.</source>
        <translation>“%1”中的文本编码器不是训练该策略时所用的编码器。</translation>
    </message>
</context>
<context>
    <name>daao::Minimap</name>
    <message>
        <source>Map of the workflow</source>
        <translation>工作流缩略图</translation>
    </message>
    <message>
        <source>The whole workflow. Click to go there (M hides it).</source>
        <translation>完整的工作流。点击可跳转（按 M 隐藏）。</translation>
    </message>
</context>
<context>
    <name>daao::NeighbourPolicy</name>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>检查点的各部分互不匹配。</translation>
    </message>
</context>
<context>
    <name>daao::NetworkFailure</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>There is no connection to %1. Does the server run?</source>
        <translation>无法连接到 %1。服务器是否在运行？</translation>
    </message>
    <message>
        <source>There is no secure connection to %1: its certificate or encryption is not accepted.</source>
        <translation>无法与 %1 建立安全连接：其证书或加密方式不被接受。</translation>
    </message>
    <message>
        <source>%1 could not be reached within %2 s.</source>
        <translation>%2 s 内未能连接到 %1。</translation>
    </message>
    <message>
        <source>%1 did not begin to answer within %2 s.</source>
        <translation>%1 在 %2 s 内未开始应答。</translation>
    </message>
    <message>
        <source>%1 stopped in the middle of its answer for %2 s.</source>
        <translation>%1 在应答途中停顿了 %2 s。</translation>
    </message>
    <message>
        <source>%1 was not done within %2 s.</source>
        <translation>%1 在 %2 s 内未完成。</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of its answer.</source>
        <translation>与 %1 的连接在应答途中断开。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 未作应答即关闭了连接。</translation>
    </message>
    <message>
        <source>The header of the answer is too large.</source>
        <translation>应答的头部过大。</translation>
    </message>
    <message>
        <source>The answer is too large.</source>
        <translation>应答过大。</translation>
    </message>
    <message>
        <source>%1 does not answer as a web server does.</source>
        <translation>%1 的应答不符合 Web 服务器的方式。</translation>
    </message>
    <message>
        <source>Unknown end of an exchange.</source>
        <translation>交互以未知方式结束。</translation>
    </message>
</context>
<context>
    <name>daao::NodeEdit</name>
    <message>
        <source>the default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 由 %3 改为 %2</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>token limit</source>
        <translation>词元上限</translation>
    </message>
    <message>
        <source>other members</source>
        <translation>其他成员</translation>
    </message>
    <message>
        <source>another text for the prompt “%1”</source>
        <translation>提示词“%1”的其他文本</translation>
    </message>
    <message>
        <source>Edited by hand: %1.</source>
        <translation>手动编辑：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The workflow has no node %1.</source>
        <translation>工作流中没有节点 %1。</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>抽样</translation>
    </message>
</context>
<context>
    <name>daao::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>daao::Operators</name>
    <message>
        <source>Unknown operator.</source>
        <translation>未知算子。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>“%1” needs an answer to work on, and there is none.</source>
        <translation>“%1”需要以答案为输入，但目前没有答案。</translation>
    </message>
</context>
<context>
    <name>daao::OraclePlanner</name>
    <message>
        <source>The oracle knows the truth of generated problems only. Insert one with `daao tasks`, or choose another policy.</source>
        <translation>oracle 只知晓生成题目的真值。请用 `daao tasks` 插入一道题目，或选择其他策略。</translation>
    </message>
    <message>
        <source>The oracle knows none of the LLMs in the pool.</source>
        <translation>oracle 不认识池中的任何 LLM。</translation>
    </message>
</context>
<context>
    <name>daao::OutcomeFile</name>
    <message>
        <source>%1 is “%2”; it must be a whole number, or empty.</source>
        <translation>%1 为“%2”；它必须是整数或留空。</translation>
    </message>
    <message>
        <source>Line 1: the column %1 occurs twice.</source>
        <translation>第 1 行：列 %1 出现了两次。</translation>
    </message>
    <message>
        <source>Line 1: the column %1 is missing. The first line names the columns: query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer</source>
        <translation>第 1 行：缺少列 %1。首行给出各列名：query_id,dataset,split,query,model,score,cost_usd,prompt_tokens,completion_tokens,answer</translation>
    </message>
    <message>
        <source>it has %1 fields, the first line has %2.</source>
        <translation>它有 %1 个字段，而首行有 %2 个。</translation>
    </message>
    <message>
        <source>query_id is empty.</source>
        <translation>query_id 为空。</translation>
    </message>
    <message>
        <source>model is empty.</source>
        <translation>model 为空。</translation>
    </message>
    <message>
        <source>No row can be used. The first: %1</source>
        <translation>没有可用的行。首个问题：%1</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>文件没有数据行。</translation>
    </message>
    <message>
        <source>score is “%1”; it must be a number from 0 to 1.</source>
        <translation>score 为“%1”；它必须是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>cost_usd is “%1”; it must be a number of dollars, or empty.</source>
        <translation>cost_usd 为“%1”；它必须是美元金额或留空。</translation>
    </message>
    <message>
        <source>split is “%1”; it must be train, val, test or empty.</source>
        <translation>split 为“%1”；它必须是 train、val、test 或留空。</translation>
    </message>
    <message>
        <source>the first row of the query %1 does not give its text.</source>
        <translation>查询 %1 的首行未给出其文本。</translation>
    </message>
    <message>
        <source>%1 of the query %2 is not the one on line %3.</source>
        <translation>查询 %2 的 %1 与第 %3 行不一致。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n query text(s) of the split %1 also occur in another split: results on them are too good to be true.</source>
        <translation>
            <numerusform>划分 %1 中有 %n 条查询文本也出现在其他划分中：其结果会虚高。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is one LLM only: nothing can be chosen.</source>
        <translation>只有一个 LLM：没有可选择的余地。</translation>
    </message>
    <message>
        <source>All scores are %1: there is nothing to learn from them.</source>
        <translation>所有得分均为 %1：无法从中学到任何信息。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of query and LLM have no outcome.</source>
        <translation>
            <numerusform>有 %n 个查询与 LLM 的组合没有结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) have no cost: it is unknown, not $0.</source>
        <translation>
            <numerusform>有 %n 个结果没有成本：成本未知，而非 $0。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::OutcomeRun</name>
    <message>
        <source>%1 of %2 calls, %3 …</source>
        <translation>调用 %1/%2，%3…</translation>
    </message>
</context>
<context>
    <name>daao::OutcomeTable</name>
    <message>
        <source>The table %1 has no LLM called %2. It has: %3.</source>
        <translation>表 %1 中没有名为 %2 的 LLM。其中有：%3。</translation>
    </message>
    <message>
        <source>The LLM %1 is named twice.</source>
        <translation>LLM %1 被指定了两次。</translation>
    </message>
</context>
<context>
    <name>daao::OutcomesCommand</name>
    <message>
        <source>Left out: %1</source>
        <translation>已略过：%1</translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>There are no outcome tables. Import one: daao outcomes import FILE --name N</source>
        <translation>没有结果表。请导入：daao outcomes import FILE --name N</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The outcome table %1 is removed.</source>
        <translation>结果表 %1 已移除。</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 queries, %4 LLMs.</source>
        <translation>%1：%2 行，%3 条查询，%4 个 LLM。</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) named no split and were divided 60 / 10 / 30 by their id.</source>
        <translation>
            <numerusform>%n 条查询未指定划分，已按 ID 以 60 / 10 / 30 划分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out.</source>
        <translation>
            <numerusform>已略过 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>val</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Cost per query</source>
        <translation>每条查询成本</translation>
    </message>
    <message>
        <source>Answers are recorded: votes can be replayed.</source>
        <translation>已记录答案：可以回放投票。</translation>
    </message>
    <message>
        <source>No answers are recorded: only single calls can be replayed.</source>
        <translation>未记录答案：只能回放单次调用。</translation>
    </message>
</context>
<context>
    <name>daao::OutlineView</name>
    <message>
        <source>Outline of the workflow</source>
        <translation>工作流大纲</translation>
    </message>
</context>
<context>
    <name>daao::OverviewTab</name>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>, %1 of the input cached</source>
        <translation>，其中 %1 输入来自缓存</translation>
    </message>
    <message>
        <source>, %1 of the output reasoning</source>
        <translation>，其中 %1 输出为推理</translation>
    </message>
    <message>
        <source> (estimated: the endpoint sent no counts)</source>
        <translation>（估算：端点未返回计数）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>free (%1)</source>
        <translation>免费（%1）</translation>
    </message>
    <message>
        <source>%1 in, %2 out per million tokens (%3, since %4)</source>
        <translation>每百万词元：输入 %1，输出 %2（%3，自 %4 起）</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation>最大词元数</translation>
    </message>
    <message>
        <source>Own prompts</source>
        <translation>自定义提示词</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Ask something, or choose a run.</source>
        <translation>请提出问题，或选择一次运行。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>○ planned; nothing was called yet</source>
        <translation>○ 已规划；尚未发起任何调用</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>%1 (%2 – %3), read by %4</source>
        <translation>%1（%2 – %3），由 %4 读取</translation>
    </message>
    <message>
        <source>%1 logits (simulated truth)</source>
        <translation>%1 logits（模拟真值）</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Expected cost</source>
        <translation>预期成本</translation>
    </message>
    <message>
        <source>Expected success</source>
        <translation>预期成功率</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>预期答案</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Made from run</source>
        <translation>派生自运行</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>unknown: the LLM is not in the pool any more</source>
        <translation>未知：该 LLM 已不在池中</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>free: reused</source>
        <translation>免费：复用</translation>
    </message>
    <message>
        <source>Share of the run</source>
        <translation>占运行的比例</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Began after</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Content hash</source>
        <translation>内容哈希</translation>
    </message>
    <message>
        <source>○ planned</source>
        <translation>○ 已计划</translation>
    </message>
    <message>
        <source>Overview of what is selected</source>
        <translation>所选内容概览</translation>
    </message>
    <message>
        <source>Latent difficulty</source>
        <translation>潜在难度</translation>
    </message>
</context>
<context>
    <name>daao::PackedFile</name>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>无法读取 %1。请检查其权限。</translation>
    </message>
    <message>
        <source>%1 is cut off: its packed data ends too early.</source>
        <translation>%1 不完整：其压缩数据提前结束。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be unpacked.</source>
        <translation>%1 已损坏，无法解压。</translation>
    </message>
    <message>
        <source>%1 has a line of more than %2 bytes.</source>
        <translation>%1 中有一行超过 %2 字节。</translation>
    </message>
</context>
<context>
    <name>daao::PaperPolicy</name>
    <message>
        <source>The published controller reads texts as %1 numbers; the encoder %2 makes %3.</source>
        <translation>已发表的控制器将文本读作 %1 个数,而编码器 %2 产生 %3 个。</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s parts do not fit each other.</source>
        <translation>检查点的各部分互不匹配。</translation>
    </message>
    <message>
        <source>The table %1 has no query that two or more LLMs answered, all with score and cost: the published formulas learn from such rows only.</source>
        <translation>表 %1 中没有由两个或更多 LLM 回答且都带有评分和费用的查询:已发表的公式只能从这样的行中学习。</translation>
    </message>
</context>
<context>
    <name>daao::PlanDocument</name>
    <message>
        <source>There is no plan to change.</source>
        <translation>没有可更改的计划。</translation>
    </message>
    <message>
        <source>Back to the policy&apos;s plan</source>
        <translation>恢复策略的计划</translation>
    </message>
    <message>
        <source>%1 disabled</source>
        <translation>已禁用 %1</translation>
    </message>
    <message>
        <source>%1 enabled</source>
        <translation>已启用 %1</translation>
    </message>
</context>
<context>
    <name>daao::PlannerBase</name>
    <message>
        <source>No LLM fits the budget of this query.</source>
        <translation>没有 LLM 符合此查询的预算。</translation>
    </message>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation>其价格未知，而已设置预算</translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation>查询超出其上下文</translation>
    </message>
    <message>
        <source>The policy has not been trained yet. `daao train` makes one, or choose another policy.</source>
        <translation>该策略尚未训练。`daao train` 可训练一个，或选择其他策略。</translation>
    </message>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>该策略不允许任何可在此运行的算子。</translation>
    </message>
    <message>
        <source>%1 with %2: right with probability %3 by the text alone, worth %4 with what may follow.</source>
        <translation>%1 搭配 %2：仅凭文本判断，正确概率为 %3；计入后续步骤，价值为 %4。</translation>
    </message>
    <message numerus="yes">
        <source>If answers agree, %n layer(s) are enough; what is seen on the way decides.</source>
        <translation>
            <numerusform>若答案一致，%n 层即可；由途中所见决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy allows no more layers. The answer is right with probability %1.</source>
        <translation>策略不允许更多层。答案正确的概率为 %1。</translation>
    </message>
    <message>
        <source>The answer is right with probability %1; %2 is worth its price.</source>
        <translation>答案正确的概率为 %1；%2 值得其价格。</translation>
    </message>
    <message>
        <source>The answer is right with probability %1; nothing more is worth its price.</source>
        <translation>答案正确的概率为 %1；其他选择均不值其价格。</translation>
    </message>
    <message>
        <source>The policy allows no more layers.</source>
        <translation>策略不允许更多层。</translation>
    </message>
    <message>
        <source>The answer is right with probability %1: no further answer is worth its price.</source>
        <translation>答案正确的概率为 %1：再多的答案也不值其价格。</translation>
    </message>
    <message>
        <source>The answer is right with probability %1: asking %2 too is worth its price.</source>
        <translation>答案正确的概率为 %1：再问 %2 值得其价格。</translation>
    </message>
    <message>
        <source>A policy that was trained on recorded answers needs the operator generate.</source>
        <translation>基于记录答案训练的策略需要算子 generate。</translation>
    </message>
    <message>
        <source>%1 is asked first: with others to follow where its answer does not convince, this brought the greatest utility on the recorded queries.</source>
        <translation>先问 %1：若其答案不足以令人信服再问其他 LLM，这在记录的查询上效用最高。</translation>
    </message>
    <message>
        <source>The query is too long for each LLM that the policy may use. Shorten it.</source>
        <translation>该查询对策略可用的每个 LLM 来说都太长。请缩短。</translation>
    </message>
    <message>
        <source>it took no part in the practice</source>
        <translation>它没有参加练习</translation>
    </message>
    <message numerus="yes">
        <source>Difficulty %1 asks for %n layer(s): its %2-fold, rounded up.</source>
        <translation>
            <numerusform>难度 %1 需要 %n 层:它的 %2 倍,向上取整。</numerusform>
        </translation>
    </message>
    <message>
        <source>Difficulty %1 asks for %2 layers; the policy&apos;s limits leave %3.</source>
        <translation>难度 %1 需要 %2 层;策略的限制允许 %3 层。</translation>
    </message>
    <message>
        <source>%1 is the only choice.</source>
        <translation>%1 是唯一的选择。</translation>
    </message>
    <message>
        <source>%1 has the chance %2, the likeliest other one, %3, has %4.</source>
        <translation>%1 的概率为 %2,其次最可能的 %3 为 %4。</translation>
    </message>
    <message>
        <source>%1 was drawn with the chance %2; the likeliest other one, %3, has %4.</source>
        <translation>%1 以 %2 的概率被抽中;其次最可能的 %3 为 %4。</translation>
    </message>
    <message>
        <source>it cannot run in this layer or is not allowed</source>
        <translation>它不能在这一层运行或不被允许</translation>
    </message>
    <message>
        <source>The controller of this policy has not been trained; its document may name the planner lookahead instead.</source>
        <translation>此策略的控制器尚未训练;其文档可以改用规划器 lookahead。</translation>
    </message>
    <message>
        <source>it may not run in this layer</source>
        <translation>它不允许在这一层运行</translation>
    </message>
    <message>
        <source>The allocator ranks %1 first in layer %2.</source>
        <translation>分配器在第 %2 层将 %1 排在首位。</translation>
    </message>
    <message>
        <source>The allocator adds %1 to layer %2, as those before do not settle it.</source>
        <translation>分配器将 %1 加入第 %2 层,因为之前的算子尚不足以定论。</translation>
    </message>
    <message>
        <source>The router sends %1 to %2: right with probability %3 by the text alone.</source>
        <translation>路由器将 %1 交给 %2:仅凭文本判断,正确概率为 %3。</translation>
    </message>
    <message numerus="yes">
        <source>The difficulty asks for %n layer(s).</source>
        <translation>
            <numerusform>该难度需要 %n 层。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::PlotView</name>
    <message>
        <source>Copy &amp;image</source>
        <translation>复制图像(&amp;I)</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf);;Data (*.csv)</source>
        <translation>图片 (*.png);;矢量图 (*.svg);;文档 (*.pdf);;数据 (*.csv)</translation>
    </message>
    <message>
        <source>%1: choose .png, .svg, .pdf or .csv.</source>
        <translation>%1：请选择 .png、.svg、.pdf 或 .csv。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>daao::PlotsPanel</name>
    <message>
        <source>Difficulty × cost</source>
        <translation>难度 × 成本</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>支出</translation>
    </message>
</context>
<context>
    <name>daao::PolicyCommand</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1@%2 is in %3.</source>
        <translation>%1@%2 已存入 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is no JSON object (at byte %2: %3).</source>
        <translation>%1 不是 JSON 对象（字节 %2 处：%3）。</translation>
    </message>
    <message>
        <source>%1@%2</source>
        <translation>%1@%2</translation>
    </message>
    <message>
        <source>The file&apos;s checkpoint is not the one that its document names.</source>
        <translation>该文件的检查点与其文档所指的不同。</translation>
    </message>
    <message>
        <source>The two documents are the same.</source>
        <translation>两个文档相同。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>%1 holds JSON, but no object.</source>
        <translation>%1 中是 JSON，但不是对象。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyDocument</name>
    <message>
        <source>there is no mode called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的模式。</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;.</source>
        <translation>应为“%1”。</translation>
    </message>
    <message>
        <source>this mode needs an LLM.</source>
        <translation>此模式需要一个 LLM。</translation>
    </message>
    <message>
        <source>%1 cannot open a workflow.</source>
        <translation>%1 不能作为工作流的开头。</translation>
    </message>
    <message>
        <source>One call of the cheapest LLM.</source>
        <translation>调用一次最便宜的 LLM。</translation>
    </message>
    <message>
        <source>One call of the best LLM.</source>
        <translation>调用一次最好的 LLM。</translation>
    </message>
    <message>
        <source>Random operators on random LLMs.</source>
        <translation>随机 LLM 上的随机算子。</translation>
    </message>
    <message>
        <source>One static workflow for every query.</source>
        <translation>所有查询使用同一静态工作流。</translation>
    </message>
    <message>
        <source>Cheapest first; the next LLM is asked while the answers disagree.</source>
        <translation>先用最便宜的；答案不一致时再问下一个 LLM。</translation>
    </message>
    <message>
        <source>Five samples of the best cheap LLM and a vote.</source>
        <translation>用最好的廉价 LLM 采样五次并投票。</translation>
    </message>
    <message>
        <source>Depth by estimated difficulty, the LLM by predicted success minus λ times cost.</source>
        <translation>按估计难度定深度，按预测成功率减 λ 乘成本选 LLM。</translation>
    </message>
    <message>
        <source>Knows the simulated truth; the bound no policy can pass.</source>
        <translation>已知模拟真值；任何策略都无法超越的上界。</translation>
    </message>
    <message>
        <source>expected a list of rules.</source>
        <translation>应为规则列表。</translation>
    </message>
    <message>
        <source>only the mode &quot;daao&quot; heeds it.</source>
        <translation>只有模式“daao”会采用它。</translation>
    </message>
    <message>
        <source>expected 64 hexadecimal digits.</source>
        <translation>应为 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>The rules of the policy leave no LLM or no operator for this query.</source>
        <translation>策略的规则没有为此查询留下任何 LLM 或算子。</translation>
    </message>
    <message>
        <source>Policy document, key &quot;checkpoint&quot;: it was trained for another mode.</source>
        <translation>策略文档,键“checkpoint”:它是为另一种模式训练的。</translation>
    </message>
    <message>
        <source>expected one of: %1.</source>
        <translation>应为以下之一:%1。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyName</name>
    <message>
        <source>A policy needs a name.</source>
        <translation>策略需要名称。</translation>
    </message>
    <message>
        <source>A policy cannot be called “%1”: its name may hold no @, no comma, no line break, and no space at either end.</source>
        <translation>策略不能叫“%1”：名称中不能有 @、逗号或换行，首尾也不能有空格。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyTraining</name>
    <message>
        <source>Training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
    <message>
        <source>The policy ran away from the one that made the episodes (KL %1).</source>
        <translation>策略偏离了生成这些片段的策略(KL %1)。</translation>
    </message>
    <message>
        <source>Training diverged again and again; the best so far is kept.</source>
        <translation>训练反复发散;保留目前最好的结果。</translation>
    </message>
    <message>
        <source>%1 Back to the best so far, at half the learning rate.</source>
        <translation>%1 回到目前最好的结果,学习率减半。</translation>
    </message>
    <message>
        <source>Nothing better came for a while; the best is kept.</source>
        <translation>一段时间内没有更好的结果;保留最好的。</translation>
    </message>
    <message>
        <source>This is the state of another training: its seed differs.</source>
        <translation>这是另一次训练的状态:其种子不同。</translation>
    </message>
    <message>
        <source>The state of training does not fit its controller.</source>
        <translation>训练状态与其控制器不匹配。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyUpdate</name>
    <message>
        <source>%1 has learned nothing that runs could add to.</source>
        <translation>%1 没有学到可由运行补充的内容。</translation>
    </message>
    <message>
        <source>%1 was trained on an outcome table: train it again on a table that has the new outcomes.</source>
        <translation>%1 是用结果表训练的:请用包含新结果的表重新训练。</translation>
    </message>
    <message>
        <source>No run since has an answer that can be judged: there is nothing to learn from.</source>
        <translation>此后没有任何运行的回答可以评判:没有可学的内容。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyUpdateCommand</name>
    <message numerus="yes">
        <source>Version %1, updated by %n run(s).</source>
        <translation>
            <numerusform>版本 %1,由 %n 次运行更新。</numerusform>
        </translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Offset in logits</source>
        <translation>偏移(logit)</translation>
    </message>
    <message>
        <source>%1 version %2; version %3 is still there.</source>
        <translation>%1 版本 %2;版本 %3 仍然保留。</translation>
    </message>
</context>
<context>
    <name>daao::PolicyVariant</name>
    <message>
        <source>There is no operator called %1.</source>
        <translation>没有名为 %1 的算子。</translation>
    </message>
    <message>
        <source>There is no LLM called %1.</source>
        <translation>没有名为 %1 的 LLM。</translation>
    </message>
    <message>
        <source>There is no variant %1 of %2. A policy trained by practice has constant, shuffled, operators=A+B, models=A+B and depth=N, N from 1 to 16.</source>
        <translation>%2 没有变体 %1。通过练习训练的策略有 constant、shuffled、operators=A+B、models=A+B 和 depth=N（N 为 1 到 16）。</translation>
    </message>
</context>
<context>
    <name>daao::Pool</name>
    <message>
        <source>The policy names the LLM %1, which is not in the pool. `daao models list` shows what is.</source>
        <translation>策略指定的 LLM %1 不在池中。`daao models list` 可列出池中的 LLM。</translation>
    </message>
    <message>
        <source>There is no LLM to run on. Add an endpoint, or enable an LLM.</source>
        <translation>没有可运行的 LLM。请添加端点或启用一个 LLM。</translation>
    </message>
</context>
<context>
    <name>daao::Practice</name>
    <message>
        <source>Asking every LLM in every way …</source>
        <translation>正在以各种方式询问每个 LLM …</translation>
    </message>
    <message>
        <source>Running workflows …</source>
        <translation>正在运行工作流 …</translation>
    </message>
    <message>
        <source>Following its own advice, round %1 …</source>
        <translation>正在按其自身建议执行，第 %1 轮 …</translation>
    </message>
    <message>
        <source>Improving the controller, %1 of %2: utility %3 …</source>
        <translation>正在改进控制器,第 %1 / %2 步:效用 %3 …</translation>
    </message>
</context>
<context>
    <name>daao::PracticeRun</name>
    <message>
        <source>The training was cancelled; nothing was saved.</source>
        <translation>训练已取消；没有保存任何内容。</translation>
    </message>
    <message>
        <source>Asking every LLM: %1 % …</source>
        <translation>正在询问每个 LLM：%1 % …</translation>
    </message>
    <message>
        <source>Episode %1 of %2: utility %3 …</source>
        <translation>第 %1 回合，共 %2 回合：效用 %3 …</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %n generated problem(s) and the simulated pool; families %1, phrasings %2.</source>
        <translation>
            <numerusform>用 %n 道生成的题目和模拟模型池训练；题族 %1，措辞 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n problem(s) in %3 s.</source>
        <translation>
            <numerusform>%1 版本 %2：%n 道题目，用时 %3 秒。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::Printer</name>
    <message>
        <source>%1 · policy %2 v%3 · difficulty %4 (%5 – %6)</source>
        <translation>%1 · 策略 %2 v%3 · 难度 %4（%5 – %6）</translation>
    </message>
    <message>
        <source> · true difficulty %1 logits</source>
        <translation> · 真实难度 %1 logits</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1：%2</translation>
    </message>
    <message>
        <source>Answer: %1   %2</source>
        <translation>答案：%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>Cost %1 · %n call(s) · %2 · run %3</source>
        <translation>
            <numerusform>成本 %1 · %n 次调用 · %2 · 运行 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::ProblemChoice</name>
    <message>
        <source>There is no family called %1. There are: %2.</source>
        <translation>没有名为 %1 的题族。现有：%2。</translation>
    </message>
    <message>
        <source>No family of problems is left.</source>
        <translation>没有剩下任何题族。</translation>
    </message>
</context>
<context>
    <name>daao::ProblemFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>查询为空。</translation>
    </message>
    <message>
        <source>A code problem needs hidden tests.</source>
        <translation>代码题需要隐藏测试。</translation>
    </message>
    <message>
        <source>The problems could not be written: %1</source>
        <translation>无法写入题目：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Line %1 could not be read: %2</source>
        <translation>无法读取第 %1 行：%2</translation>
    </message>
    <message>
        <source>The line is longer than 1 MiB.</source>
        <translation>该行超过 1 MiB。</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; occurs for the second time.</source>
        <translation>ID“%1”重复出现。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>daao::Programmer</name>
    <message>
        <source>Try %1: %2</source>
        <translation>尝试 %1：%2</translation>
    </message>
    <message>
        <source>A further try failed: %1</source>
        <translation>再次尝试失败：%1</translation>
    </message>
</context>
<context>
    <name>daao::Project</name>
    <message>
        <source>There is no project file “%1”.</source>
        <translation>项目文件“%1”不存在。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The project file “%1” is read-only.</source>
        <translation>项目文件“%1”为只读。</translation>
    </message>
    <message>
        <source>The project was opened for reading only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
    <message>
        <source>“%1” is of an older version and read-only, so it cannot be brought up to date.</source>
        <translation>“%1”版本较旧且为只读，因此无法升级。</translation>
    </message>
    <message>
        <source>SQLite: %1</source>
        <translation>SQLite：%1</translation>
    </message>
    <message>
        <source>A row of table %1 refers to nothing.</source>
        <translation>表 %1 中有一行引用了不存在的对象。</translation>
    </message>
    <message>
        <source>The text of message %1 is not what was stored.</source>
        <translation>消息 %1 的文本与存储时不一致。</translation>
    </message>
    <message>
        <source>The policy %1 is not what was stored.</source>
        <translation>策略 %1 与存储时不一致。</translation>
    </message>
    <message>
        <source>The checkpoint %1 is not what was stored.</source>
        <translation>检查点 %1 与存储时不一致。</translation>
    </message>
    <message>
        <source>The outcome table %1 is not what was stored.</source>
        <translation>结果表 %1 与存储时不一致。</translation>
    </message>
    <message>
        <source>The finished run %1 has no nodes.</source>
        <translation>已完成的运行 %1 没有节点。</translation>
    </message>
    <message>
        <source>The image %1 is not what was stored.</source>
        <translation>图片 %1 与当初保存的不一致。</translation>
    </message>
</context>
<context>
    <name>daao::ProjectEmbeddings</name>
    <message>
        <source>Texts are to be read through the endpoint %1, which this project does not have. Add it: daao endpoint add --name %1 --url URL.</source>
        <translation>文本要通过端点 %1 读取，而此项目没有该端点。请添加：daao endpoint add --name %1 --url URL。</translation>
    </message>
    <message>
        <source>The simulated pool has one embedding LLM, %1, and none called %2.</source>
        <translation>模拟池只有一个嵌入 LLM：%1，没有名为 %2 的。</translation>
    </message>
</context>
<context>
    <name>daao::PromptEditor</name>
    <message>
        <source>Prompts of %1 on %2</source>
        <translation>%2 上 %1 的提示词</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>&amp;Reset this template</source>
        <translation>重置此模板(&amp;R)</translation>
    </message>
</context>
<context>
    <name>daao::PromptSet</name>
    <message>
        <source>The prompt file %1 cannot be read: %2</source>
        <translation>无法读取提示词文件 %1：%2</translation>
    </message>
    <message>
        <source>The prompt file %1 is larger than 64 kB.</source>
        <translation>提示词文件 %1 超过 64 kB。</translation>
    </message>
    <message>
        <source>The prompt file %1 is not valid UTF-8.</source>
        <translation>提示词文件 %1 不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>%1: there is no placeholder {{%2}} in this template.</source>
        <translation>%1：此模板中没有占位符 {{%2}}。</translation>
    </message>
    <message>
        <source>%1: the placeholder {{%2}} is missing.</source>
        <translation>%1：缺少占位符 {{%2}}。</translation>
    </message>
    <message>
        <source>%1: there is no prompt template of this name.</source>
        <translation>%1：没有此名称的提示词模板。</translation>
    </message>
    <message>
        <source>There is no prompt template “%1”.</source>
        <translation>没有提示词模板“%1”。</translation>
    </message>
</context>
<context>
    <name>daao::PromptTab</name>
    <message>
        <source>Messages as they were sent</source>
        <translation>按发送原样显示消息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the messages as text</source>
        <translation>将消息复制为文本</translation>
    </message>
    <message>
        <source>c&amp;URL</source>
        <translation>cURL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the first call as a command line. The key stays the name of its variable.</source>
        <translation>将第一次调用复制为命令行。密钥仍以其变量名表示。</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>The question, as it was asked</source>
        <translation>提问时的原问题</translation>
    </message>
    <message>
        <source>Nothing was sent by this node yet.</source>
        <translation>此节点尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>调用：%1</translation>
    </message>
    <message>
        <source>Call %1 of %2 · %3 · temperature %4 · at most %5 tokens · seed %6</source>
        <translation>调用 %1/%2 · %3 · 温度 %4 · 最多 %5 词元 · 种子 %6</translation>
    </message>
    <message>
        <source>The prompt was copied.</source>
        <translation>提示词已复制。</translation>
    </message>
    <message>
        <source>This node has sent nothing that could be copied.</source>
        <translation>此节点未发送任何可复制的内容。</translation>
    </message>
    <message>
        <source>The call was copied as a command line.</source>
        <translation>调用已复制为命令行。</translation>
    </message>
    <message>
        <source>[image %1, %2]</source>
        <translation>[图片 %1，%2]</translation>
    </message>
</context>
<context>
    <name>daao::PromptTemplate</name>
    <message>
        <source>The prompt template “%1” has a placeholder {{%2}} that nothing fills.</source>
        <translation>提示词模板“%1”中的占位符 {{%2}} 没有内容可填充。</translation>
    </message>
</context>
<context>
    <name>daao::ProviderError</name>
    <message>
        <source>(no explanation)</source>
        <translation>（无说明）</translation>
    </message>
    <message>
        <source>The account at the endpoint has no credit left: %1</source>
        <translation>端点账户已无余额：%1</translation>
    </message>
    <message>
        <source>The endpoint refuses the key (HTTP %1): %2</source>
        <translation>端点拒绝该密钥（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>The endpoint does not know this LLM or this address (HTTP 404): %1</source>
        <translation>端点不识别此 LLM 或此地址（HTTP 404）：%1</translation>
    </message>
    <message>
        <source>The endpoint gave up waiting (HTTP 408): %1</source>
        <translation>端点等待超时（HTTP 408）：%1</translation>
    </message>
    <message>
        <source>The endpoint is busy (HTTP %1): %2</source>
        <translation>端点繁忙（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>The request is too large for the endpoint (HTTP 413): %1</source>
        <translation>请求对端点来说过大（HTTP 413）：%1</translation>
    </message>
    <message>
        <source>The endpoint refuses the request (HTTP %1): %2</source>
        <translation>端点拒绝该请求（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>The endpoint failed (HTTP %1): %2</source>
        <translation>端点出错（HTTP %1）：%2</translation>
    </message>
    <message>
        <source>The endpoint cannot do this (HTTP 501): %1</source>
        <translation>端点不支持此操作（HTTP 501）：%1</translation>
    </message>
</context>
<context>
    <name>daao::QueryBar</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Ask something, press Ctrl+G for a generated problem, or drop a file here.</source>
        <translation>输入问题，按 Ctrl+G 生成题目，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>&amp;Insert problem</source>
        <translation>插入题目(&amp;I)</translation>
    </message>
    <message>
        <source>Insert a generated problem, whose truth is known (Ctrl+G)</source>
        <translation>插入一道真值已知的生成题目 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前的问题</translation>
    </message>
    <message>
        <source>Earlier questions (Alt+Up and Alt+Down walk through them)</source>
        <translation>以前的问题（用 Alt+Up 和 Alt+Down 浏览）</translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation>预期答案</translation>
    </message>
    <message>
        <source>Expected answer (optional)</source>
        <translation>预期答案（可选）</translation>
    </message>
    <message>
        <source>What the answer is judged by. Leave it empty for a generated problem: its truth is known.</source>
        <translation>评判答案的依据。生成的题目请留空：其真值已知。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, separated by blanks</source>
        <translation>标签，以空格分隔</translation>
    </message>
    <message>
        <source>× </source>
        <comment>repeats</comment>
        <translation>× </translation>
    </message>
    <message>
        <source>How often to run it, each time with the next seed</source>
        <translation>运行次数，每次使用下一个种子</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same question, policy and seed give the same run of simulated LLMs.</source>
        <translation>相同的问题、策略和种子会使模拟 LLM 产生相同的运行。</translation>
    </message>
    <message>
        <source>any family</source>
        <translation>任意题族</translation>
    </message>
    <message>
        <source>true difficulty about %1 logits</source>
        <translation>真实难度约 %1 logits</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>&amp;Family</source>
        <translation>题族(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Difficulty</source>
        <translation>难度(&amp;D)</translation>
    </message>
</context>
<context>
    <name>daao::QueryFile</name>
    <message>
        <source>%1 has no column called query.</source>
        <translation>%1 没有名为 query 的列。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is none of the files that hold queries: .txt, .json, .jsonl or .csv.</source>
        <translation>%1 不是可包含查询的文件类型：.txt、.json、.jsonl 或 .csv。</translation>
    </message>
    <message>
        <source>%1 holds no query.</source>
        <translation>%1 不含任何查询。</translation>
    </message>
    <message>
        <source>A query in %1 is too long.</source>
        <translation>%1 中有一个查询过长。</translation>
    </message>
</context>
<context>
    <name>daao::QueryReader</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>The query is longer than 1 MiB. Shorten it.</source>
        <translation>查询超过 1 MiB。请缩短。</translation>
    </message>
    <message>
        <source>The query is not valid UTF-8. Save or type it as UTF-8.</source>
        <translation>查询不是有效的 UTF-8。请以 UTF-8 保存或输入。</translation>
    </message>
    <message>
        <source>The query is empty. Write a question.</source>
        <translation>查询为空。请写下问题。</translation>
    </message>
    <message>
        <source>Run %1 was interrupted when its process ended; what it had done is kept.</source>
        <translation>运行 %1 因其进程结束而中断；已完成的部分已保留。</translation>
    </message>
</context>
<context>
    <name>daao::QueryTable</name>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>There is no query in it.</source>
        <translation>其中没有查询。</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>行 %1</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation>%1 超过 64 MB。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>这不是 JSON:%1,位于第 %2 字节。</translation>
    </message>
</context>
<context>
    <name>daao::RandomPlanner</name>
    <message>
        <source>The policy allows no operator that can run here.</source>
        <translation>该策略不允许任何可在此运行的算子。</translation>
    </message>
</context>
<context>
    <name>daao::React</name>
    <message>
        <source>A further step failed: %1</source>
        <translation>后续步骤失败：%1</translation>
    </message>
    <message>
        <source>Tools used: %1, steps: %2.</source>
        <translation>使用的工具：%1，步数：%2。</translation>
    </message>
</context>
<context>
    <name>daao::RecordedPolicy</name>
    <message>
        <source>The trained policy is damaged: it does not say what its LLMs cost.</source>
        <translation>训练的策略已损坏：未说明其 LLM 的成本。</translation>
    </message>
    <message>
        <source>Searching whom to ask next</source>
        <translation>正在搜索接下来询问哪个 LLM</translation>
    </message>
    <message>
        <source>The policy will ask one LLM per query.</source>
        <translation>该策略每个查询只询问一个 LLM。</translation>
    </message>
    <message>
        <source>Training was stopped: the policy knows less than it could.</source>
        <translation>训练已停止:策略所知少于它本可学到的。</translation>
    </message>
</context>
<context>
    <name>daao::Registry</name>
    <message>
        <source>An endpoint needs a name.</source>
        <translation>端点需要名称。</translation>
    </message>
    <message>
        <source>The LLM “%1” still uses the endpoint “%2”.</source>
        <translation>LLM“%1”仍在使用端点“%2”。</translation>
    </message>
    <message>
        <source>There is no endpoint “%1”.</source>
        <translation>没有端点“%1”。</translation>
    </message>
    <message>
        <source>An LLM needs a name.</source>
        <translation>LLM 需要名称。</translation>
    </message>
    <message>
        <source>There is no LLM “%1”.</source>
        <translation>没有 LLM“%1”。</translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation>没有策略“%1”。</translation>
    </message>
    <message>
        <source>The policy “%1” has no version %2.</source>
        <translation>策略“%1”没有版本 %2。</translation>
    </message>
    <message>
        <source>There is no problem “%1”.</source>
        <translation>没有题目“%1”。</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>没有运行“%1”。</translation>
    </message>
</context>
<context>
    <name>daao::Replay</name>
    <message>
        <source>A replay has recorded single answers only.</source>
        <translation>回放只记录了单个答案。</translation>
    </message>
    <message>
        <source>The recorded answer of %1 was bought already.</source>
        <translation>%1 的记录答案已被使用。</translation>
    </message>
    <message>
        <source>No answer of %1 to this query is recorded.</source>
        <translation>没有记录 %1 对此查询的答案。</translation>
    </message>
</context>
<context>
    <name>daao::ReplayExperiment</name>
    <message>
        <source>The table %1 has no rows.</source>
        <translation>表 %1 没有行。</translation>
    </message>
    <message>
        <source>The table %1 has no rows of the split %2.</source>
        <translation>表 %1 没有划分 %2 的行。</translation>
    </message>
    <message>
        <source>The benchmark was cancelled.</source>
        <translation>基准测试已取消。</translation>
    </message>
    <message>
        <source>The comparisons were fitted on the rows they are judged on, so they look better than they are: the table has no other training rows.</source>
        <translation>对比方法在其评判所用的行上拟合，因此看起来比实际更好：该表没有其他训练行。</translation>
    </message>
    <message numerus="yes">
        <source>%n judged query(s) have the text of one in another split.</source>
        <translation>
            <numerusform>%n 个被评判查询的文本也出现在其他划分中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings were chosen on the rows they are judged on (%1).</source>
        <translation>设置是在其评判所用的行上选择的（%1）。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>daao::ReplyReader</name>
    <message>
        <source>The endpoint sent an event that is too large.</source>
        <translation>端点发送的事件过大。</translation>
    </message>
    <message>
        <source>The endpoint sent JSON that is nested too deep.</source>
        <translation>端点发送的 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>The endpoint sent JSON that cannot be read.</source>
        <translation>端点发送的 JSON 无法读取。</translation>
    </message>
    <message>
        <source>The endpoint sent an event that is no JSON object.</source>
        <translation>端点发送的事件不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The endpoint says that the LLM failed in the middle of its answer.</source>
        <translation>端点报告 LLM 在回答途中失败。</translation>
    </message>
    <message>
        <source>The endpoint answers with a web page instead of an answer. Is its URL right? It usually ends with /v1.</source>
        <translation>端点返回的是网页而非答案。其 URL 是否正确？通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>The endpoint sent JSON without an answer in it.</source>
        <translation>端点发送的 JSON 中没有答案。</translation>
    </message>
    <message>
        <source>The endpoint redirects (HTTP %1) to %2, which is not followed. If that is right, use that address as its URL.</source>
        <translation>端点重定向（HTTP %1）到 %2，未跟随。若无误，请将该地址用作其 URL。</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>另一个地址</translation>
    </message>
    <message>
        <source>The endpoint sent an empty answer.</source>
        <translation>端点发送了空答案。</translation>
    </message>
    <message>
        <source>The answer ended before it was complete.</source>
        <translation>答案在完成之前中断。</translation>
    </message>
    <message>
        <source>The stream ended without an answer.</source>
        <translation>流已结束，但没有答案。</translation>
    </message>
    <message>
        <source>The endpoint sent something that is neither JSON nor a stream of events.</source>
        <translation>端点发送的内容既不是 JSON 也不是事件流。</translation>
    </message>
</context>
<context>
    <name>daao::RetryPolicy</name>
    <message>
        <source>It asks to come back in %1 s, which is longer than a call waits.</source>
        <translation>它要求 %1 s 后重试，超过了调用的等待时间。</translation>
    </message>
</context>
<context>
    <name>daao::Review</name>
    <message>
        <source>The critique of round %1 found nothing.</source>
        <translation>第 %1 轮评审未发现问题。</translation>
    </message>
    <message>
        <source>The rewriting of round %1 has no answer.</source>
        <translation>第 %1 轮改写没有答案。</translation>
    </message>
    <message>
        <source>Round %1 failed: %2</source>
        <translation>第 %1 轮失败：%2</translation>
    </message>
    <message>
        <source>The reviewer found no fault.</source>
        <translation>评审者未发现错误。</translation>
    </message>
    <message>
        <source>The review came to no verdict; the answer stays.</source>
        <translation>评审未得出结论；保留原答案。</translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction failed: %1</source>
        <translation>评审者发现错误，但更正失败：%1</translation>
    </message>
    <message>
        <source>The reviewer found a fault, but the correction has no answer.</source>
        <translation>评审者发现错误，但更正中没有答案。</translation>
    </message>
    <message>
        <source>The reviewer found a fault and corrected it.</source>
        <translation>评审者发现错误并已更正。</translation>
    </message>
</context>
<context>
    <name>daao::RouteCommand</name>
    <message>
        <source>Give either a query or --batch FILE.jsonl. See `daao route --help`.</source>
        <translation>请提供一个查询或 --batch FILE.jsonl。参见 `daao route --help`。</translation>
    </message>
    <message>
        <source>Difficulty %1 (%2 – %3)</source>
        <translation>难度 %1（%2 – %3）</translation>
    </message>
    <message>
        <source>  layer %1  %2  %3 on %4</source>
        <translation>  层 %1  %2  %3 于 %4</translation>
    </message>
    <message>
        <source>Expected: success %1, cost %2 (decided in %3 µs; nothing was called)</source>
        <translation>预期：成功率 %1，成本 %2（决策用时 %3 µs；未进行任何调用）</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>%2 的第 %1 行</translation>
    </message>
    <message>
        <source>Line %1 of %2 has no &quot;query&quot;.</source>
        <translation>%2 的第 %1 行没有 &quot;query&quot;。</translation>
    </message>
</context>
<context>
    <name>daao::RunActions</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation>不调用回放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Re-run with policy…</source>
        <translation>用策略重新运行(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Compare the two</source>
        <translation>比较两者(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Red&amp;o</source>
        <translation>重做(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>star %n run(s)</source>
        <translation>
            <numerusform>为 %n 个运行加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take the star from %n run(s)</source>
        <translation>
            <numerusform>取消 %n 个运行的星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tag %n run(s)</source>
        <translation>
            <numerusform>为 %n 个运行加标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>note on %n run(s)</source>
        <translation>
            <numerusform>为 %n 个运行加备注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n run(s)</source>
        <translation>
            <numerusform>删除 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n run(s)</source>
        <translation>
            <numerusform>还原 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n run(s), with commas between:</source>
        <translation>
            <numerusform>%n 个运行的标签，以逗号分隔：</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n run(s):</source>
        <translation>
            <numerusform>%n 个运行的备注：</numerusform>
        </translation>
    </message>
    <message>
        <source>Re-run</source>
        <translation>重新运行</translation>
    </message>
    <message numerus="yes">
        <source>Run %n question(s) again with this policy. Before, they cost %1.</source>
        <translation>
            <numerusform>用此策略再次运行 %n 个问题。之前的成本为 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replay of %n run(s)</source>
        <translation>
            <numerusform>回放 %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-run of %n question(s) with %1</source>
        <translation>
            <numerusform>用 %1 重新运行 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON Lines, a summary each (*.jsonl);;JSON Lines, whole runs (*.runs.jsonl)</source>
        <translation>表格 (*.csv);;JSON Lines，每个运行一条摘要 (*.jsonl);;JSON Lines，完整运行 (*.runs.jsonl)</translation>
    </message>
    <message>
        <source>Run &amp;many queries…</source>
        <translation>运行多个查询(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>daao::RunCommand</name>
    <message>
        <source>Give either one query or --batch FILE. See `daao run --help`.</source>
        <translation>请提供一个查询或 --batch FILE。参见 `daao run --help`。</translation>
    </message>
    <message>
        <source>%1 is read-only, so a run could not be kept. Give it a write bit, or use another --project.</source>
        <translation>%1 为只读，无法保存运行。请赋予写权限，或使用其他 --project。</translation>
    </message>
</context>
<context>
    <name>daao::RunDiff</name>
    <message>
        <source>= the same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>⇄ another LLM</source>
        <translation>⇄ 不同的 LLM</translation>
    </message>
    <message>
        <source>✎ other settings</source>
        <translation>✎ 不同的设置</translation>
    </message>
    <message>
        <source>+ added</source>
        <translation>+ 已添加</translation>
    </message>
    <message>
        <source>− removed</source>
        <translation>− 已移除</translation>
    </message>
</context>
<context>
    <name>daao::RunExperiment</name>
    <message>
        <source>The benchmark was interrupted.</source>
        <translation>基准测试已中断。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were made: the benchmark stops there.</source>
        <translation>
            <numerusform>已进行 %n 次调用：基准测试到此停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget of the benchmark is spent; what was done is kept.</source>
        <translation>基准测试的预算已用完；已完成的部分已保留。</translation>
    </message>
</context>
<context>
    <name>daao::RunInProgress</name>
    <message>
        <source>This node was not recorded, and a replay makes no calls.</source>
        <translation>此节点没有记录，而回放不进行调用。</translation>
    </message>
    <message>
        <source>The run was cancelled; what was done is kept.</source>
        <translation>运行已取消；已完成的部分已保留。</translation>
    </message>
</context>
<context>
    <name>daao::RunModel</name>
    <message>
        <source>call %1, attempt %2</source>
        <translation>调用 %1，尝试 %2</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>无回复</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>层 %1</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
</context>
<context>
    <name>daao::RunPlanning</name>
    <message>
        <source>λ changed to %1 in the tool bar</source>
        <translation>已在工具栏中将 λ 改为 %1</translation>
    </message>
    <message>
        <source>No generated problem is that long.</source>
        <translation>生成的题目没有这么长。</translation>
    </message>
</context>
<context>
    <name>daao::RunPlots</name>
    <message>
        <source>
difficulty %1 · %2
%3 · mostly %4</source>
        <translation>
难度 %1 · %2
%3 · 主要是 %4</translation>
    </message>
    <message>
        <source>no LLM</source>
        <translation>无 LLM</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>%1
%2 of %3 answers right: %4 %
95 % interval %5 – %6 %</source>
        <translation>%1
%3 个答案中 %2 个正确：%4 %
95 % 区间 %5 – %6 %</translation>
    </message>
    <message>
        <source>Cost over difficulty of past runs</source>
        <translation>历史运行的成本与难度</translation>
    </message>
    <message>
        <source>estimated difficulty</source>
        <translation>估计难度</translation>
    </message>
    <message>
        <source>cost, thousandths of a dollar</source>
        <translation>成本，千分之一美元</translation>
    </message>
    <message>
        <source>No finished run yet: each will be a point here.</source>
        <translation>尚无已完成的运行：每个运行将在此显示为一个点。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>the newest of %1</source>
        <translation>%1 中最新的</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n that cost nothing are not on the logarithmic axis</source>
        <translation>
            <numerusform>%n 个零成本运行未显示在对数轴上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost are left out</source>
        <translation>
            <numerusform>%n 个成本未知的运行已略去</numerusform>
        </translation>
    </message>
    <message>
        <source>Success of each LLM over difficulty</source>
        <translation>各 LLM 的成功率与难度</translation>
    </message>
    <message>
        <source>share of its own answers that were right</source>
        <translation>自身答案的正确比例</translation>
    </message>
    <message>
        <source>No answer was judged yet. Runs with an expected answer show here how often each LLM is right.</source>
        <translation>尚无已评判的答案。有预期答案的运行会在此显示各 LLM 的正确频率。</translation>
    </message>
    <message>
        <source>this query %1</source>
        <translation>此查询 %1</translation>
    </message>
    <message>
        <source>first-layer answers, judged by the reference · n = %1 · bands: 95 % Wilson · %2</source>
        <translation>首层答案，按参考答案评判 · n = %1 · 带：95 % Wilson · %2</translation>
    </message>
    <message>
        <source>Spent in this session</source>
        <translation>本次会话的支出</translation>
    </message>
    <message>
        <source>minutes since the start</source>
        <translation>开始后的分钟数</translation>
    </message>
    <message>
        <source>spent, thousandths of a dollar</source>
        <translation>支出，千分之一美元</translation>
    </message>
    <message>
        <source>Nothing was spent in this session yet.</source>
        <translation>本次会话尚无支出。</translation>
    </message>
    <message>
        <source>%1
+ %2, together %3</source>
        <translation>%1
+ %2，合计 %3</translation>
    </message>
    <message>
        <source>cap %1</source>
        <translation>上限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n run(s)</source>
        <translation>
            <numerusform>%n 个运行共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source> · the cap is %1</source>
        <translation> · 上限为 %1</translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation>开始后的秒数</translation>
    </message>
    <message>
        <source>hours since the start</source>
        <translation>开始后的小时数</translation>
    </message>
</context>
<context>
    <name>daao::RunProgressLine</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message numerus="yes">
        <source>%1 …  %n call(s), %2</source>
        <translation>
            <numerusform>%1 …  %n 次调用，%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::RunQuery</name>
    <message>
        <source>the smaller number stands first.</source>
        <translation>较小的数应在前。</translation>
    </message>
    <message>
        <source>“%1” needs a value after the colon.</source>
        <translation>“%1”的冒号后需要一个值。</translation>
    </message>
    <message>
        <source>“%1:” is no filter. Write a text with a colon in quotes.</source>
        <translation>“%1:”不是筛选条件。含冒号的文本请加引号。</translation>
    </message>
    <message>
        <source>“%1” is not understood: %2</source>
        <translation>无法理解“%1”：%2</translation>
    </message>
    <message>
        <source>write a number such as %1:&gt;0.5 or %1:0.2..0.7.</source>
        <translation>请写数字，例如 %1:&gt;0.5 或 %1:0.2..0.7。</translation>
    </message>
    <message>
        <source>write a whole number such as %1:&gt;5 or %1:2..7.</source>
        <translation>请写整数，例如 %1:&gt;5 或 %1:2..7。</translation>
    </message>
    <message>
        <source>write dollars such as cost:&gt;0.002, cost:0.01..0.1 or cost:unknown.</source>
        <translation>请写美元金额，例如 cost:&gt;0.002、cost:0.01..0.1 或 cost:unknown。</translation>
    </message>
    <message>
        <source>write a day such as date:today, date:&gt;2026-11-01 or date:2026-11-01..2026-11-07.</source>
        <translation>请写日期，例如 date:today、date:&gt;2026-11-01 或 date:2026-11-01..2026-11-07。</translation>
    </message>
    <message>
        <source>the operators are %1.</source>
        <translation>算子有 %1。</translation>
    </message>
    <message>
        <source>write a name, name@version or v and a version.</source>
        <translation>请写名称、名称@版本，或 v 加版本号。</translation>
    </message>
    <message>
        <source>the origins are simulated, live, mixed and replay.</source>
        <translation>来源有 simulated、live、mixed 和 replay。</translation>
    </message>
    <message>
        <source>the states are running, finished, failed, cancelled, budget and interrupted.</source>
        <translation>状态有 running、finished、failed、cancelled、budget 和 interrupted。</translation>
    </message>
    <message>
        <source>deleted runs are found by in:bin.</source>
        <translation>已删除的运行用 in:bin 查找。</translation>
    </message>
    <message>
        <source>The answer was judged wrong.</source>
        <translation>答案被判为错误。</translation>
    </message>
    <message>
        <source>The answer was judged right.</source>
        <translation>答案被判为正确。</translation>
    </message>
    <message>
        <source>There was nothing to judge the answer by.</source>
        <translation>没有评判答案的依据。</translation>
    </message>
    <message>
        <source>The run has a star.</source>
        <translation>运行有星标。</translation>
    </message>
    <message>
        <source>Dollars the run cost.</source>
        <translation>运行的成本（美元）。</translation>
    </message>
    <message>
        <source>Estimated difficulty, from 0 to 1.</source>
        <translation>估计难度，从 0 到 1。</translation>
    </message>
    <message>
        <source>Seconds the run took.</source>
        <translation>运行用时（秒）。</translation>
    </message>
    <message>
        <source>Tokens of all calls together.</source>
        <translation>所有调用的词元总数。</translation>
    </message>
    <message>
        <source>Nodes that were run.</source>
        <translation>已运行的节点数。</translation>
    </message>
    <message>
        <source>The day it was started.</source>
        <translation>开始日期。</translation>
    </message>
    <message>
        <source>An LLM whose name contains this was asked.</source>
        <translation>询问过名称包含此内容的 LLM。</translation>
    </message>
    <message>
        <source>The workflow has this operator.</source>
        <translation>工作流包含此算子。</translation>
    </message>
    <message>
        <source>The run has this tag.</source>
        <translation>运行带有此标签。</translation>
    </message>
    <message>
        <source>The policy, or one version of it.</source>
        <translation>策略，或其某个版本。</translation>
    </message>
    <message>
        <source>Simulated, live, mixed or replay.</source>
        <translation>模拟、实时、混合或回放。</translation>
    </message>
    <message>
        <source>How the run ended.</source>
        <translation>运行如何结束。</translation>
    </message>
    <message>
        <source>The beginning of the run&apos;s id.</source>
        <translation>运行 ID 的开头。</translation>
    </message>
    <message>
        <source>Deleted runs.</source>
        <translation>已删除的运行。</translation>
    </message>
    <message>
        <source>These words, in this order, in question or answer.</source>
        <translation>问题或答案中按此顺序出现的词。</translation>
    </message>
</context>
<context>
    <name>daao::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
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

答案：%2（%3）
难度 %4 · %5 · %6
%7 · %8 · %9</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>not starred</source>
        <translation>未加星标</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>LLMs</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
</context>
<context>
    <name>daao::RunsCommand</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>daao::RunsPanel</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>%1 in the bin</source>
        <translation>回收站中 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>没有符合条件的运行。</translation>
    </message>
    <message>
        <source>No run yet.

Ask something above: Ctrl+Enter runs it.</source>
        <translation>尚无运行。

请在上方提问：Ctrl+Enter 运行。</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>No run has a tag. Select runs and press Ctrl+T.</source>
        <translation>没有带标签的运行。请选择运行并按 Ctrl+T。</translation>
    </message>
    <message>
        <source>Run many queries</source>
        <translation>运行多条查询</translation>
    </message>
    <message>
        <source>Run many queries from a file or the clipboard (Ctrl+I in the table)</source>
        <translation>从文件或剪贴板运行多个查询（表格中按 Ctrl+I）</translation>
    </message>
</context>
<context>
    <name>daao::SafeTensors</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is no whole safetensors file: %2.</source>
        <translation>“%1”不是完整的 safetensors 文件：%2。</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>过短</translation>
    </message>
    <message>
        <source>its header does not fit into it</source>
        <translation>其文件头超出文件范围</translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation>其头部不是 JSON</translation>
    </message>
    <message>
        <source>the tensor “%1” has another size than its place</source>
        <translation>张量“%1”的大小与其存储位置不符</translation>
    </message>
</context>
<context>
    <name>daao::Sandbox</name>
    <message>
        <source>The program took too long and was stopped.</source>
        <translation>程序运行时间过长，已停止。</translation>
    </message>
    <message>
        <source>The program used too much memory and was stopped.</source>
        <translation>程序占用内存过多，已停止。</translation>
    </message>
    <message>
        <source>The program wrote too much and was stopped.</source>
        <translation>程序输出过多，已停止。</translation>
    </message>
    <message>
        <source>The program started too many processes.</source>
        <translation>程序启动的进程过多。</translation>
    </message>
    <message>
        <source>The program crashed.</source>
        <translation>程序崩溃。</translation>
    </message>
    <message>
        <source>The program ended before it had answered.</source>
        <translation>程序在给出答案前已结束。</translation>
    </message>
    <message>
        <source>The program ended before it had answered: %1</source>
        <translation>程序在给出答案前已结束：%1</translation>
    </message>
    <message>
        <source>Loading the program took too long.</source>
        <translation>加载程序用时过长。</translation>
    </message>
    <message>
        <source>Loading the program used too much memory.</source>
        <translation>加载程序占用内存过多。</translation>
    </message>
    <message>
        <source>Loading the program failed: %1</source>
        <translation>加载程序失败：%1</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s.</source>
        <translation>%1 用时超过 %2 s。</translation>
    </message>
    <message>
        <source>%1 used too much memory.</source>
        <translation>%1 占用内存过多。</translation>
    </message>
    <message>
        <source>%1 gave %2; expected %3.</source>
        <translation>%1 得到 %2；预期为 %3。</translation>
    </message>
    <message>
        <source>%1 raised %2; expected %3.</source>
        <translation>%1 抛出 %2；预期为 %3。</translation>
    </message>
    <message>
        <source>%1 returned %2; expected %3.</source>
        <translation>%1 返回 %2；预期为 %3。</translation>
    </message>
    <message>
        <source>The program interfered with the judge.</source>
        <translation>程序干扰了评判程序。</translation>
    </message>
    <message>
        <source>The sandbox could not be prepared: %1.</source>
        <translation>无法准备沙箱：%1。</translation>
    </message>
    <message>
        <source>Generated code never runs as root, and root could not be given up: %1.</source>
        <translation>生成的代码绝不以 root 运行，而无法放弃 root 权限：%1。</translation>
    </message>
    <message>
        <source>%1 is missing: install bubblewrap.</source>
        <translation>缺少 %1：请安装 bubblewrap。</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>无法启动 %1：%2。</translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1.</source>
        <translation>无法启动沙箱：%1。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The program is too long.</source>
        <translation>程序过长。</translation>
    </message>
    <message>
        <source>There are no tests to judge by.</source>
        <translation>没有可用于评判的测试。</translation>
    </message>
    <message>
        <source>Unprivileged user namespaces seem to be switched off.</source>
        <translation>非特权用户命名空间似乎已关闭。</translation>
    </message>
    <message>
        <source>files of this computer</source>
        <translation>本机的文件</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>our environment</source>
        <translation>我们的环境</translation>
    </message>
    <message>
        <source>the rights of root</source>
        <translation>root 权限</translation>
    </message>
    <message>
        <source>The sandbox was tested and could not run Python: %1</source>
        <translation>沙箱已测试，无法运行 Python：%1</translation>
    </message>
    <message>
        <source>The sandbox was tested and does not hold: a program in it reached %1.</source>
        <translation>沙箱已测试，隔离无效：其中的程序访问到了%1。</translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install bubblewrap.</source>
        <translation>无法在此运行生成的代码：缺少 %1；请安装 bubblewrap。</translation>
    </message>
    <message>
        <source>Generated code cannot run here: %1 is missing; install python3.</source>
        <translation>无法在此运行生成的代码：缺少 %1；请安装 python3。</translation>
    </message>
    <message>
        <source>The sandbox could not be tested: no temporary file, or no loopback.</source>
        <translation>无法测试沙箱：没有临时文件或没有回环接口。</translation>
    </message>
    <message>
        <source>The sandbox could not be set up: %1.</source>
        <translation>无法设置沙箱：%1。</translation>
    </message>
    <message>
        <source>it ended without a word</source>
        <translation>它未给出任何信息就结束了</translation>
    </message>
    <message>
        <source>The filter of system calls could not be built.</source>
        <translation>无法构建系统调用过滤器。</translation>
    </message>
</context>
<context>
    <name>daao::Scene</name>
    <message>
        <source>its price is unknown and a budget is set</source>
        <translation>其价格未知，而已设置预算</translation>
    </message>
    <message>
        <source>beyond the budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>the query does not fit its context</source>
        <translation>查询超出其上下文</translation>
    </message>
    <message>
        <source>the policy does not allow this LLM for %1</source>
        <translation>策略不允许将此 LLM 用于 %1</translation>
    </message>
</context>
<context>
    <name>daao::Secret</name>
    <message>
        <source>The environment variable %1, which holds the key of endpoint “%2”, is not set.</source>
        <translation>存放端点“%2”密钥的环境变量 %1 未设置。</translation>
    </message>
    <message>
        <source>The key in %1 contains a character that cannot be sent.</source>
        <translation>%1 中的密钥包含无法发送的字符。</translation>
    </message>
    <message>
        <source>The key of endpoint “%1” is only sent over https or to this machine, not over plain http to %2.</source>
        <translation>端点“%1”的密钥只通过 https 或向本机发送，不会以明文 http 发送到 %2。</translation>
    </message>
</context>
<context>
    <name>daao::SelfConsistency</name>
    <message>
        <source>%1 of %2 samples arrived; the last failure: %3</source>
        <translation>%2 个样本中收到 %1 个；最后一次失败：%3</translation>
    </message>
</context>
<context>
    <name>daao::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Another language shows after the next start.</source>
        <translation>更改语言将在下次启动后生效。</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>four times as fast</source>
        <translation>四倍速</translation>
    </message>
    <message>
        <source>as slow as the model says</source>
        <translation>按模型所述的速度</translation>
    </message>
    <message>
        <source>For single runs, from the next project you open. Batches always run at once.</source>
        <translation>用于单个运行，从下一个打开的项目起生效。批量运行始终立即执行。</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>&amp;Hide the true difficulty, also after the run</source>
        <translation>隐藏真实难度，运行后也隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open the last project at start</source>
        <translation>启动时打开上次的项目(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Simulated LLMs answer</source>
        <translation>模拟 LLM 的回答速度(&amp;S)</translation>
    </message>
    <message>
        <source>Spending &amp;cap of a session</source>
        <translation>会话支出上限(&amp;C)</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>按操作或按键筛选</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Reset all shortcuts</source>
        <translation>重置所有快捷键(&amp;R)</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>%1 的快捷键</translation>
    </message>
    <message>
        <source>%1 is also the shortcut of: %2. Change one of them.</source>
        <translation>%1 也是以下操作的快捷键：%2。请更改其中之一。</translation>
    </message>
    <message>
        <source>T&amp;rain the policy daao where a project has none</source>
        <translation>项目中没有策略 daao 时训练它(&amp;R)</translation>
    </message>
    <message>
        <source>In the background, on the simulated pool: nothing is sent anywhere.</source>
        <translation>在后台使用模拟池训练:不会向任何地方发送内容。</translation>
    </message>
</context>
<context>
    <name>daao::SimServer</name>
    <message>
        <source>This is not an HTTP request.</source>
        <translation>这不是 HTTP 请求。</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>请求头过大。</translation>
    </message>
    <message>
        <source>The body of the request is too large.</source>
        <translation>请求体过大。</translation>
    </message>
    <message>
        <source>The request needs a Content-Length.</source>
        <translation>请求需要 Content-Length。</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>此地址没有内容。</translation>
    </message>
    <message>
        <source>This method is not allowed here.</source>
        <translation>此处不允许该方法。</translation>
    </message>
    <message>
        <source>The simulated server cannot listen on port %1: %2.</source>
        <translation>模拟服务器无法监听端口 %1：%2。</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedChatModel</name>
    <message>
        <source>The simulated pool has no LLM “%1”.</source>
        <translation>模拟池中没有 LLM“%1”。</translation>
    </message>
    <message>
        <source>The prompt of %1 tokens does not fit the context of “%2”.</source>
        <translation>%1 词元的提示词超出“%2”的上下文。</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” is asked too often.</source>
        <translation>模拟 LLM“%1”被询问过于频繁。</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” failed inside.</source>
        <translation>模拟 LLM“%1”内部出错。</translation>
    </message>
    <message>
        <source>The answer of “%1” stopped arriving.</source>
        <translation>“%1”的答案停止到达。</translation>
    </message>
    <message>
        <source>The answer of “%1” broke off.</source>
        <translation>“%1”的答案中断。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The simulated LLM “%1” cannot see images.</source>
        <translation>模拟的 LLM“%1”看不到图片。</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedEmbedding</name>
    <message>
        <source>“input” must be a text or a list of texts, none of them empty.</source>
        <translation>“input”必须是一段文本或文本列表，且都不为空。</translation>
    </message>
    <message>
        <source>The maximum context length is %1 tokens; a text has %2.</source>
        <translation>最大上下文长度为 %1 个词元；有文本为 %2 个。</translation>
    </message>
    <message>
        <source>“input” must hold between 1 and %1 texts.</source>
        <translation>“input”必须包含 1 到 %1 段文本。</translation>
    </message>
    <message>
        <source>The body is not a JSON object.</source>
        <translation>正文不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The model “%1” makes no embeddings; the simulated one is called %2.</source>
        <translation>模型“%1”不生成嵌入；模拟的嵌入模型名为 %2。</translation>
    </message>
    <message>
        <source>“dimensions” can only be %1.</source>
        <translation>“dimensions”只能是 %1。</translation>
    </message>
    <message>
        <source>“encoding_format” must be float or base64.</source>
        <translation>“encoding_format”必须是 float 或 base64。</translation>
    </message>
</context>
<context>
    <name>daao::SimulatedLlm</name>
    <message>
        <source>A simulated LLM needs a number between %1 and %2 at “%3”.</source>
        <translation>模拟 LLM 在“%3”处需要 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>A simulated LLM needs a text at “%1”.</source>
        <translation>模拟 LLM 在“%1”处需要文本。</translation>
    </message>
    <message>
        <source>A simulated LLM needs an object at “%1”.</source>
        <translation>模拟 LLM 在“%1”处需要对象。</translation>
    </message>
    <message>
        <source>A simulated LLM needs an “id”.</source>
        <translation>模拟 LLM 需要“id”。</translation>
    </message>
</context>
<context>
    <name>daao::SpanModel</name>
    <message>
        <source>at %1</source>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>from %1, took %2</source>
        <translation>从 %1 起，用时 %2</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>首个词元于 %1 后</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 词元</translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n 次重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Span</source>
        <translation>跨度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>daao::Spans</name>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>call %1 · %2</source>
        <translation>调用 %1 · %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>尝试 %1</translation>
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
        <translation>提出问题，看它有多难，观察由哪些算子和 LLM 回答，并了解原因和成本。</translation>
    </message>
    <message>
        <source>Try with the built-in &amp;simulated models</source>
        <translation>试用内置的模拟模型(&amp;S)</translation>
    </message>
    <message>
        <source>No key, no network, no download</source>
        <translation>无需密钥、网络或下载</translation>
    </message>
    <message>
        <source>&amp;Connect my models…</source>
        <translation>连接我的模型(&amp;C)…</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible endpoint, on this machine or elsewhere</source>
        <translation>任何兼容 OpenAI 的端点，本机或其他位置</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>A .daao file with runs, policies and prices</source>
        <translation>包含运行、策略和价格的 .daao 文件</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>What there is to see</source>
        <translation>可以看到什么</translation>
    </message>
    <message>
        <source>&amp;What is simulated?</source>
        <translation>哪些是模拟的？(&amp;W)</translation>
    </message>
    <message>
        <source>How hard is it?</source>
        <translation>有多难？</translation>
    </message>
    <message>
        <source>The gauge follows as you type, with an interval and where the policy would go deeper.</source>
        <translation>仪表随输入更新，显示区间以及策略会在何处加深。</translation>
    </message>
    <message>
        <source>Problems with a known truth</source>
        <translation>真值已知的题目</translation>
    </message>
    <message>
        <source>Insert generated problems of nine families at the difficulty you want.</source>
        <translation>按所需难度插入九个题族的生成题目。</translation>
    </message>
    <message>
        <source>Watch it run</source>
        <translation>观察运行</translation>
    </message>
    <message>
        <source>Operators and LLMs layer by layer, with tokens, time and cost.</source>
        <translation>逐层显示算子和 LLM，以及词元、时间和成本。</translation>
    </message>
    <message>
        <source>Why this LLM?</source>
        <translation>为何选此 LLM？</translation>
    </message>
    <message>
        <source>Every candidate with predicted success, cost and utility, and what would have changed the choice.</source>
        <translation>每个候选的预测成功率、成本和效用，以及什么会改变选择。</translation>
    </message>
    <message>
        <source>Every run is kept</source>
        <translation>保留每个运行</translation>
    </message>
    <message>
        <source>Filter, tag, compare and replay without calling anyone.</source>
        <translation>筛选、加标签、比较和回放，无需任何调用。</translation>
    </message>
    <message>
        <source>Everything by keyboard</source>
        <translation>一切皆可用键盘</translation>
    </message>
    <message>
        <source>Ctrl+K finds every action, run, policy and node.</source>
        <translation>Ctrl+K 可查找所有操作、运行、策略和节点。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a project&apos;s file and its folder</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
</context>
<context>
    <name>daao::StaticPlanner</name>
    <message>
        <source>The policy needs the operator %1, which cannot run: %2</source>
        <translation>策略需要算子 %1，但它无法运行：%2</translation>
    </message>
</context>
<context>
    <name>daao::StatusLine</name>
    <message>
        <source>Show the jobs</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>Progress of the jobs</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>取消所有任务</translation>
    </message>
    <message>
        <source>NO LLM</source>
        <translation>无 LLM</translation>
    </message>
    <message>
        <source>The pool is empty: connect models or use the simulated ones.</source>
        <translation>池为空：请连接模型或使用模拟模型。</translation>
    </message>
    <message>
        <source>All LLMs of the pool are simulated: nothing is sent anywhere and nothing is charged.</source>
        <translation>池中所有 LLM 均为模拟：不发送任何内容，也不收费。</translation>
    </message>
    <message>
        <source>The LLMs of the pool are real: runs send requests and may cost money.</source>
        <translation>池中的 LLM 是真实的：运行会发送请求，可能产生费用。</translation>
    </message>
    <message>
        <source>The pool has simulated and real LLMs: some runs send requests and may cost money.</source>
        <translation>池中有模拟和真实的 LLM：部分运行会发送请求，可能产生费用。</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>策略 %1</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>无任务</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>spent %1 of %2</source>
        <translation>已支出 %1/%2</translation>
    </message>
    <message>
        <source>spent %1</source>
        <translation>已支出 %1</translation>
    </message>
    <message>
        <source>By the runs since the project was opened. At its cap, no new run begins.</source>
        <translation>自打开项目以来各运行的支出。达到上限后不再开始新运行。</translation>
    </message>
    <message>
        <source>%1 · %2 · read-only</source>
        <translation>%1 · %2 · 只读</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed call(s) in a row</source>
        <translation>
            <numerusform>连续 %n 次调用失败</numerusform>
        </translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>尚未调用</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>有应答</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n LLM(s)</source>
        <translation>
            <numerusform>%1：%2，%n 个 LLM</numerusform>
        </translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>池 %1</translation>
    </message>
    <message>
        <source>policy %1 · daao is being trained</source>
        <translation>策略 %1 · 正在训练 daao</translation>
    </message>
    <message>
        <source>Until daao is trained, the project&apos;s other policies plan.</source>
        <translation>在 daao 训练完成之前,由项目的其他策略规划。</translation>
    </message>
</context>
<context>
    <name>daao::SuccessModel</name>
    <message>
        <source>The checkpoint predicts no success: its sizes are wrong.</source>
        <translation>检查点无法预测成功率：其尺寸有误。</translation>
    </message>
    <message>
        <source>Training was cancelled.</source>
        <translation>训练已取消。</translation>
    </message>
    <message>
        <source>Training diverged; nothing was kept.</source>
        <translation>训练发散；未保留任何内容。</translation>
    </message>
    <message>
        <source>The tensor library failed.</source>
        <translation>张量库出错。</translation>
    </message>
</context>
<context>
    <name>daao::TasksCommand</name>
    <message numerus="yes">
        <source>%n problem(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 道题目写入 %1。</numerusform>
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
        <translation>运行的跨度</translation>
    </message>
</context>
<context>
    <name>daao::TraceView</name>
    <message>
        <source>No run is shown. Ask something, or choose a run.</source>
        <translation>未显示运行。请提问或选择一个运行。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Walk through the run again, without any call (Space)</source>
        <translation>再次逐步查看运行，不进行任何调用 (Space)</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>运行的时刻</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>daao::TrainCommand</name>
    <message>
        <source>--folds-on takes train and val; rows of %1 are never trained on.</source>
        <translation>--folds-on 接受 train 和 val；绝不在 %1 的行上训练。</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of %1 also occur in another split.</source>
        <translation>
            <numerusform>%1 的 %n 条文本也出现在其他划分中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mind: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>%1: %2 % …</source>
        <translation>%1：%2 % …</translation>
    </message>
    <message>
        <source>Trained on %1 (%2), %3 queries.</source>
        <translation>已在 %1（%2）上训练，%3 个查询。</translation>
    </message>
    <message numerus="yes">
        <source>%1 version %2: %n query(s) in %3 s.</source>
        <translation>
            <numerusform>%1 版本 %2：%n 个查询，用时 %3 s。</numerusform>
        </translation>
    </message>
    <message>
        <source>On val at λ = %1: accuracy %2, %3 per query, AIQ %4.</source>
        <translation>在 val 上，λ = %1：准确率 %2，每个查询 %3，AIQ %4。</translation>
    </message>
    <message>
        <source>unknown cost</source>
        <translation>成本未知</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Name what to learn from: one of --outcomes T, --dataset D and --practice.</source>
        <translation>请指明从何处学习：--outcomes T、--dataset D 和 --practice 三者之一。</translation>
    </message>
    <message>
        <source>The mode knn learns from --practice; on recorded outcomes, knn is a comparison that `daao bench` fits by itself.</source>
        <translation>knn 模式用 --practice 学习；对于已记录的结果，knn 是 `daao bench` 自行拟合的对照。</translation>
    </message>
    <message>
        <source>Episode %1 of %2: utility %3 …</source>
        <translation>第 %1 回合，共 %2 回合：效用 %3 …</translation>
    </message>
    <message>
        <source>--practice reads with the embedded encoder; --encoder goes with --outcomes and --dataset.</source>
        <translation>--practice 使用内置编码器读取；--encoder 与 --outcomes 和 --dataset 搭配使用。</translation>
    </message>
    <message>
        <source>Training runs on the GPU, with LibTorch %1.</source>
        <translation>训练在 GPU 上进行，使用 LibTorch %1。</translation>
    </message>
    <message>
        <source>Training runs on the processor, with LibTorch %1.</source>
        <translation>训练在处理器上进行，使用 LibTorch %1。</translation>
    </message>
    <message>
        <source>The table %1 has no rows of %2 to learn from. `daao outcomes show %1` tells what it has; --folds-on names the splits to learn from.</source>
        <translation>表 %1 中没有可供学习的 %2 行。`daao outcomes show %1` 显示它有哪些；--folds-on 指定用于学习的划分。</translation>
    </message>
    <message numerus="yes">
        <source>%n query(s) taught nothing: not every LLM has a score and a cost on them.</source>
        <translation>
            <numerusform>%n 个查询未能用于学习：并非每个 LLM 在其上都有得分和费用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::TrainRequest</name>
    <message>
        <source>The unfinished training of %1 was begun by version %2 of this program, which may learn otherwise. Train anew, without --resume.</source>
        <translation>%1 的未完成训练由本程序的 %2 版开始，其学习方式可能不同。请不带 --resume 重新训练。</translation>
    </message>
    <message>
        <source>The unfinished training of %1 was not begun with this %2. Leave the option out, or train anew, without --resume.</source>
        <translation>%1 的未完成训练开始时用的不是这个 %2。请去掉该选项，或不带 --resume 重新训练。</translation>
    </message>
    <message>
        <source>What the unfinished training of %1 learned from has changed since. Train anew, without --resume.</source>
        <translation>%1 的未完成训练所用的数据此后已改变。请不带 --resume 重新训练。</translation>
    </message>
    <message>
        <source>How far the training is could not be kept: %1</source>
        <translation>无法保存训练的进度：%1</translation>
    </message>
    <message>
        <source>Go on with: daao train --resume --save-as %1</source>
        <translation>继续训练：daao train --resume --save-as %1</translation>
    </message>
</context>
<context>
    <name>daao::Trainings</name>
    <message>
        <source>There is no unfinished training of “%1”.</source>
        <translation>没有“%1”的未完成训练。</translation>
    </message>
    <message>
        <source>The unfinished training of “%1” is damaged. Train anew, without --resume.</source>
        <translation>“%1”的未完成训练已损坏。请不带 --resume 重新训练。</translation>
    </message>
</context>
<context>
    <name>daao::Variation</name>
    <message>
        <source>The run has no node “%1”.</source>
        <translation>运行没有节点“%1”。</translation>
    </message>
    <message>
        <source>Node “%1” was not run.</source>
        <translation>节点“%1”未运行。</translation>
    </message>
</context>
<context>
    <name>daao::VariationCommand</name>
    <message>
        <source>%1 is read-only, so a run could not be kept.</source>
        <translation>%1 为只读，无法保存运行。</translation>
    </message>
    <message>
        <source>Run %1 is not finished yet.</source>
        <translation>运行 %1 尚未完成。</translation>
    </message>
    <message>
        <source>Run %1 ended before a workflow was made.</source>
        <translation>运行 %1 在生成工作流前已结束。</translation>
    </message>
    <message>
        <source>The run has no node %1.</source>
        <translation>运行没有节点 %1。</translation>
    </message>
    <message>
        <source>There is no LLM “%1” in the project. See `daao models list`.</source>
        <translation>项目中没有 LLM“%1”。参见 `daao models list`。</translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation>没有算子“%1”。</translation>
    </message>
    <message>
        <source>Nothing would change. Give --model, --operator, --temperature or --prompt-file.</source>
        <translation>不会有任何更改。请提供 --model、--operator、--temperature 或 --prompt-file。</translation>
    </message>
    <message>
        <source>“%1” is not NAME=FILE with a prompt of %2. Its prompts: %3.</source>
        <translation>“%1”不是以 %2 的提示词为名的 NAME=FILE。其提示词：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be read, or is larger than 1 MiB.</source>
        <translation>%1 无法读取，或超过 1 MiB。</translation>
    </message>
    <message>
        <source>Called: %1. Reused: %2. Expected cost %3 (%4 – %5).</source>
        <translation>已调用：%1。已复用：%2。预期成本 %3（%4 – %5）。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Against run %1:</source>
        <translation>与运行 %1 相比：</translation>
    </message>
    <message>
        <source>  the same answer</source>
        <translation>  答案相同</translation>
    </message>
    <message>
        <source>  answer %1 instead of %2</source>
        <translation>  答案为 %1，而非 %2</translation>
    </message>
    <message>
        <source>  spent now %1, then %2</source>
        <translation>  支出：现在 %1，当时 %2</translation>
    </message>
    <message>
        <source>  time now %1, then %2</source>
        <translation>  时间：现在 %1，当时 %2</translation>
    </message>
</context>
<context>
    <name>daao::Variations</name>
    <message>
        <source>What it will cost is not known: a price or a token count is missing.</source>
        <translation>成本未知：缺少价格或词元数。</translation>
    </message>
    <message>
        <source>Called again: %1. Reused for free: %2.</source>
        <translation>再次调用：%1。免费复用：%2。</translation>
    </message>
    <message>
        <source>What if: %1</source>
        <translation>假设分析：%1</translation>
    </message>
    <message>
        <source>Run again from %1 on %2.</source>
        <translation>从 %2 的 %1 处再次运行。</translation>
    </message>
    <message>
        <source>Expected cost: %1; %2 if the answers become twice as long.</source>
        <translation>预计费用:%1;如果回答长度加倍,则为 %2。</translation>
    </message>
    <message>
        <source>Expected cost: %1; %2 if the answer of this node stays the same, %3 if the answers become twice as long.</source>
        <translation>预计费用:%1;如果此节点的回答不变则为 %2,如果回答长度加倍则为 %3。</translation>
    </message>
</context>
<context>
    <name>daao::WhyModel</name>
    <message>
        <source>to %1 if λ %2 %3</source>
        <translation>改为 %1，若 λ %2 %3</translation>
    </message>
    <message>
        <source>to %1 if the difficulty were %2 %3</source>
        <translation>改为 %1，若难度 %2 %3</translation>
    </message>
    <message>
        <source>to %1 if this step on %2 cost %3 $%4</source>
        <translation>改为 %1，若 %2 上此步骤的成本 %3 $%4</translation>
    </message>
    <message>
        <source>to %1 if %2 %3 %4</source>
        <translation>改为 %1，若 %2 %3 %4</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Not allowed: %1</source>
        <translation>不允许：%1</translation>
    </message>
    <message>
        <source>expected to take %1 s</source>
        <translation>预计用时 %1 s</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>P(right)</source>
        <translation>P(正确)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Utility</source>
        <translation>效用</translation>
    </message>
</context>
<context>
    <name>daao::WhyTab</name>
    <message>
        <source>What could have been chosen</source>
        <translation>可供选择的选项</translation>
    </message>
    <message>
        <source>Why this LLM</source>
        <translation>为何选此 LLM</translation>
    </message>
    <message>
        <source>Why this operator</source>
        <translation>为何选此算子</translation>
    </message>
    <message>
        <source>Why this many layers</source>
        <translation>为何是这么多层</translation>
    </message>
    <message>
        <source>Why it went on or stopped</source>
        <translation>为何继续或停止</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>手动编辑</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>整个运行</translation>
    </message>
    <message>
        <source>The policy left no reasons: it always decides like this.</source>
        <translation>策略未留下理由：它总是这样决定。</translation>
    </message>
    <message>
        <source>No decision to explain. Select a node of the workflow.</source>
        <translation>没有可解释的决策。请选择工作流的节点。</translation>
    </message>
    <message>
        <source>Would flip %1.</source>
        <extracomment>followed by a list: to sim-titan if λ &lt; 0.013; to …</extracomment>
        <translation>会改变 %1。</translation>
    </message>
    <message>
        <source>&amp;Use runner-up once</source>
        <translation>使用次优选项一次(&amp;U)</translation>
    </message>
    <message>
        <source>Run this node on %1 and what follows it; shows the cost first</source>
        <translation>在 %1 上运行此节点及其后续节点；先显示成本</translation>
    </message>
    <message>
        <source>&amp;Edit policy here</source>
        <translation>在此编辑策略(&amp;E)</translation>
    </message>
    <message>
        <source>Why this was chosen</source>
        <translation>选择原因</translation>
    </message>
</context>
<context>
    <name>daao::WordPiece</name>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is no WordPiece vocabulary: it has no line “%2”.</source>
        <translation>“%1”不是 WordPiece 词表：没有行“%2”。</translation>
    </message>
</context>
<context>
    <name>daao::Wording</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
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
        <translation>● 运行中</translation>
    </message>
    <message>
        <source>● stopping</source>
        <translation>● 正在停止</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 完成</translation>
    </message>
    <message>
        <source>✕ cancelled</source>
        <translation>✕ 已取消</translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation>✕ 失败</translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation>○ 等待中</translation>
    </message>
    <message>
        <source>○ skipped</source>
        <translation>○ 已跳过</translation>
    </message>
    <message>
        <source>↺ reused</source>
        <translation>↺ 已复用</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>✕ stopped by the budget</source>
        <translation>✕ 因预算停止</translation>
    </message>
    <message>
        <source>✕ interrupted</source>
        <translation>✕ 已中断</translation>
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
        <translation>未评判</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ 错误</translation>
    </message>
    <message>
        <source>‖ paused</source>
        <translation>‖ 已暂停</translation>
    </message>
</context>
<context>
    <name>daao::Words</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown (%1 of it known)</source>
        <translation>未知（其中已知 %1）</translation>
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
        <translation>未评判</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ 错误</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>daao::Workbench</name>
    <message>
        <source>A new project: generating problems and fitting the difficulty estimator …</source>
        <translation>新项目：正在生成题目并拟合难度估计器 …</translation>
    </message>
    <message>
        <source>Sample run: %1 …</source>
        <translation>示例运行：%1 …</translation>
    </message>
    <message>
        <source>There is no pool called %1. Choose simulated, all, or an endpoint from `daao endpoint list`.</source>
        <translation>没有名为 %1 的池。请选择 simulated、all，或 `daao endpoint list` 中的端点。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy version. Write name@number.</source>
        <translation>“%1”不是策略版本。请写作 名称@编号。</translation>
    </message>
    <message>
        <source>Trained on generated problems and the simulated pool.</source>
        <translation>在生成的题目和模拟池上训练。</translation>
    </message>
    <message>
        <source>Simulated LLMs cannot see images. Add an endpoint whose LLMs can with `daao endpoint add`, and choose it with --pool NAME.</source>
        <translation>模拟的 LLM 看不到图片。请用 `daao endpoint add` 添加其 LLM 能看图片的端点，并用 --pool NAME 选择它。</translation>
    </message>
    <message>
        <source>The policy %1 has not been trained in this project yet. That happens when it is first used: daao run --policy %1 QUERY.</source>
        <translation>策略 %1 在此项目中尚未训练。首次使用时会训练：daao run --policy %1 QUERY。</translation>
    </message>
</context>
<context>
    <name>daao::WorkbenchSession</name>
    <message>
        <source>The project was closed.</source>
        <translation>项目已关闭。</translation>
    </message>
    <message>
        <source>A newer preview took its place.</source>
        <translation>已被更新的预览取代。</translation>
    </message>
    <message>
        <source>The session has spent its cap. Raise the cap in the settings to go on.</source>
        <translation>会话支出已达上限。请在设置中提高上限以继续。</translation>
    </message>
    <message>
        <source>The project is open for reading only, so a run could not be kept.</source>
        <translation>项目以只读方式打开，无法保存运行。</translation>
    </message>
    <message>
        <source>There was nothing to run.</source>
        <translation>没有可运行的内容。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Stopped; the runs that finished are kept.</source>
        <translation>已停止；已完成的运行已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) finished.</source>
        <translation>
            <numerusform>%n 个运行已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 runs did not finish.</source>
        <translation>%2 个运行中有 %1 个未完成。</translation>
    </message>
    <message>
        <source>Testing %1</source>
        <translation>正在测试 %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>有应答。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>无应答。</translation>
    </message>
    <message>
        <source>Training the policy daao on the simulated pool</source>
        <translation>正在用模拟池训练策略 daao</translation>
    </message>
    <message>
        <source>The project has the policy daao now.</source>
        <translation>项目现在有了策略 daao。</translation>
    </message>
</context>
<context>
    <name>daao::Workflow</name>
    <message>
        <source>The workflow has no layer.</source>
        <translation>工作流没有层。</translation>
    </message>
    <message>
        <source>Layer %1 of the workflow is empty.</source>
        <translation>工作流的层 %1 为空。</translation>
    </message>
    <message>
        <source>Node %1 (%2) names no LLM.</source>
        <translation>节点 %1（%2）未指定 LLM。</translation>
    </message>
    <message>
        <source>Two nodes are called %1.</source>
        <translation>有两个节点名为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Node %1 (%2) needs %n candidate(s) from earlier layers.</source>
        <translation>
            <numerusform>节点 %1（%2）需要来自前面各层的 %n 个候选。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daao::WorkflowGraph</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>%1 % of the cost of the run</source>
        <translation>占运行成本的 %1 %</translation>
    </message>
    <message>
        <source>not taken: utility %1 lower</source>
        <translation>未采用：效用低 %1</translation>
    </message>
    <message>
        <source>not taken: %1 success for %2</source>
        <extracomment>%1: change of the success probability, %2: change of the cost, both with their sign</extracomment>
        <translation>未采用：成功率 %1，成本 %2</translation>
    </message>
    <message>
        <source>Query</source>
        <extracomment>d: difficulty, L: number of layers</extracomment>
        <translation>查询</translation>
    </message>
    <message>
        <source>d %1 · L %2</source>
        <translation>d %1 · L %2</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>P %1</source>
        <translation>P %1</translation>
    </message>
    <message>
        <source>expected success %1</source>
        <translation>预期成功率 %1</translation>
    </message>
    <message>
        <source>%1 · %2 v%3 · %4</source>
        <extracomment>origin (SIMULATED), policy, its version, date</extracomment>
        <translation>%1 · %2 v%3 · %4</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>一个程序</translation>
    </message>
</context>
<context>
    <name>daao::WorkflowPanel</name>
    <message>
        <source>&amp;Fit the workflow</source>
        <translation>适应工作流(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Map of the workflow</source>
        <translation>工作流缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>What was &amp;not chosen</source>
        <translation>未选择的选项(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>复制为图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export the workflow…</source>
        <translation>导出工作流(&amp;E)…</translation>
    </message>
    <message>
        <source>Back to the &amp;policy&apos;s plan</source>
        <translation>恢复策略的计划(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
    <message>
        <source>Ste&amp;p</source>
        <translation>单步(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Breakpoint before the node</source>
        <translation>节点前断点(&amp;B)</translation>
    </message>
    <message>
        <source>Breakpoint a&amp;fter the node</source>
        <translation>节点后断点(&amp;F)</translation>
    </message>
    <message>
        <source>Re&amp;play without calls</source>
        <translation>不调用回放(&amp;P)</translation>
    </message>
    <message>
        <source>Re-&amp;run from here</source>
        <translation>从此处重新运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What if…</source>
        <translation>假设分析(&amp;W)…</translation>
    </message>
    <message>
        <source>Compare with what it was made fro&amp;m</source>
        <translation>与其来源比较(&amp;M)</translation>
    </message>
    <message>
        <source>Prompts of %1</source>
        <translation>%1 的提示词</translation>
    </message>
    <message>
        <source>Temperature of %1</source>
        <translation>%1 的温度</translation>
    </message>
    <message>
        <source>0 gives the most likely answer; higher values vary more.</source>
        <translation>0 给出最可能的答案；值越高变化越大。</translation>
    </message>
    <message>
        <source>Temperature %1</source>
        <translation>温度 %1</translation>
    </message>
    <message>
        <source>&amp;Open in the inspector</source>
        <translation>在检查器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Change before it runs</source>
        <translation>运行前更改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Change and go on</source>
        <translation>更改并继续(&amp;C)</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>假设分析(&amp;I)</translation>
    </message>
    <message>
        <source>Copy &amp;prompt</source>
        <translation>复制提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as c&amp;URL</source>
        <translation>复制为 cURL(&amp;U)</translation>
    </message>
    <message>
        <source>There is no workflow to copy yet.</source>
        <translation>尚无可复制的工作流。</translation>
    </message>
    <message>
        <source>The workflow was copied as a picture.</source>
        <translation>工作流已复制为图片。</translation>
    </message>
    <message>
        <source>Export the workflow</source>
        <translation>导出工作流</translation>
    </message>
    <message>
        <source>The workflow was saved as %1.</source>
        <translation>工作流已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>图(&amp;G)</translation>
    </message>
    <message>
        <source>Out&amp;line</source>
        <translation>大纲(&amp;L)</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Zoom to natural size</source>
        <translation>缩放至原始大小</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Held before %1.</source>
        <translation>已停在 %1 之前。</translation>
    </message>
    <message>
        <source>Held after %1.</source>
        <translation>已停在 %1 之后。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Edit prompts…</source>
        <translation>编辑提示词…</translation>
    </message>
    <message>
        <source>%1 on %2 failed: %3</source>
        <translation>%2 上的 %1 失败：%3</translation>
    </message>
    <message>
        <source>&amp;Retry node</source>
        <translation>重试节点(&amp;R)</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Go to the graph</source>
        <translation>转到图(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the o&amp;utline</source>
        <translation>转到大纲(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disable the node</source>
        <translation>禁用节点(&amp;D)</translation>
    </message>
    <message>
        <source>Leave this node out of the next run</source>
        <translation>下一次运行时跳过此节点</translation>
    </message>
    <message>
        <source>disabled: it will not run</source>
        <translation>已禁用:不会运行</translation>
    </message>
</context>
<context>
    <name>daao::WorkflowView</name>
    <message>
        <source>Type a question or press Ctrl+G</source>
        <translation>输入问题或按 Ctrl+G</translation>
    </message>
    <message>
        <source>Workflow graph</source>
        <translation>工作流图</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 上的 %1：%3</translation>
    </message>
</context>
<context>
    <name>daao::sql::Connection</name>
    <message>
        <source>Another program keeps the project file locked.</source>
        <translation>另一个程序锁定了项目文件。</translation>
    </message>
    <message>
        <source>The disk is full: the project file cannot grow.</source>
        <translation>磁盘已满：项目文件无法增大。</translation>
    </message>
    <message>
        <source>The project file is read-only.</source>
        <translation>项目文件为只读。</translation>
    </message>
    <message>
        <source>The file is not a project file.</source>
        <translation>该文件不是项目文件。</translation>
    </message>
    <message>
        <source>The project file is damaged.</source>
        <translation>项目文件已损坏。</translation>
    </message>
    <message>
        <source>The project file cannot be opened.</source>
        <translation>无法打开项目文件。</translation>
    </message>
    <message>
        <source>The disk does not let us read or write the project file.</source>
        <translation>磁盘不允许读写项目文件。</translation>
    </message>
    <message>
        <source>The project file does not accept this value.</source>
        <translation>项目文件不接受此值。</translation>
    </message>
    <message>
        <source>A text is too long for the project file.</source>
        <translation>文本过长，无法存入项目文件。</translation>
    </message>
    <message>
        <source>There is not enough memory to use the project file.</source>
        <translation>内存不足，无法使用项目文件。</translation>
    </message>
    <message>
        <source>The project file could not be used.</source>
        <translation>无法使用项目文件。</translation>
    </message>
    <message>
        <source>The program ended before an answer came.</source>
        <translation>程序在收到答案前已结束。</translation>
    </message>
    <message>
        <source>The record of node %1</source>
        <translation>节点 %1 的记录</translation>
    </message>
    <message>
        <source>The record of run %1</source>
        <translation>运行 %1 的记录</translation>
    </message>
    <message>
        <source>There is no run “%1”.</source>
        <translation>没有运行“%1”。</translation>
    </message>
</context>
<context>
    <name>daao::store::OutcomeBlob</name>
    <message>
        <source>The stored outcome table is damaged. Import it again.</source>
        <translation>存储的结果表已损坏。请重新导入。</translation>
    </message>
    <message>
        <source>The outcome table was stored by a newer version of this program.</source>
        <translation>结果表由本程序的更新版本存储。</translation>
    </message>
</context>
<context>
    <name>daao::store::ProjectFile</name>
    <message>
        <source>The project file contradicts itself in table %1.</source>
        <translation>项目文件的表 %1 自相矛盾。</translation>
    </message>
    <message>
        <source>“%1” already exists.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>文件夹“%1”不存在。</translation>
    </message>
    <message>
        <source>No project file can be made in the folder “%1”.</source>
        <translation>无法在文件夹“%1”中创建项目文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a project file.</source>
        <translation>“%1”是文件夹，不是项目文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is not a project file.</source>
        <translation>“%1”不是项目文件。</translation>
    </message>
    <message>
        <source>“%1” is the database of another program.</source>
        <translation>“%1”是其他程序的数据库。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of this program.</source>
        <translation>“%1”由本程序的更新版本写入。</translation>
    </message>
    <message>
        <source>“%1” is cut off: %2 of %3 bytes are there.</source>
        <translation>“%1”不完整：仅有 %3 字节中的 %2 字节。</translation>
    </message>
    <message>
        <source>The copy is damaged.</source>
        <translation>副本已损坏。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The project file.</source>
        <translation>项目文件。</translation>
    </message>
    <message>
        <source>Render every page and dock of the sample project into a folder, in both themes and two scales, and exit.</source>
        <translation>将示例项目的所有页面和停靠面板以两种主题和两种缩放比例渲染到文件夹，然后退出。</translation>
    </message>
    <message>
        <source>The DAAO Workbench: ask, see the difficulty, watch the workflow run, read why and what it cost.</source>
        <translation>DAAO 工作台：提问，查看难度，观察工作流运行，了解原因和成本。</translation>
    </message>
</context>
</TS>
