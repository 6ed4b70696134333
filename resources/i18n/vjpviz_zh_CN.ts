<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>– not compared</source>
        <translation>– 未比较</translation>
    </message>
    <message>
        <source>– not compared: {0}</source>
        <translation>– 未比较：{0}</translation>
    </message>
    <message>
        <source>✓ agrees with central differences</source>
        <translation>✓ 与中心差分一致</translation>
    </message>
    <message>
        <source>✗ differs: {0} here, {1} by central differences</source>
        <translation>✗ 不一致：此处 {0}，中心差分 {1}</translation>
    </message>
    <message>
        <source>; what hooks gave is taken as it is</source>
        <translation>；钩子给出的值按原样采用</translation>
    </message>
    <message>
        <source>the forward of {0} fails when it is run again: {1}</source>
        <translation>{0} 的 forward 再次运行时出错：{1}</translation>
    </message>
    <message>
        <source>the forward of {0} does not make the same again</source>
        <translation>{0} 的 forward 再次运行时结果不同</translation>
    </message>
    <message>
        <source>nothing was kept to compute {0} again</source>
        <translation>没有保存重新计算 {0} 所需的内容</translation>
    </message>
    <message>
        <source>what was computed is not a finite number</source>
        <translation>计算结果不是有限数</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>{0} arrives at {1}; {1}.grad is {2}. What will {1}.grad be?</source>
        <translation>{0} 到达 {1}；{1}.grad 为 {2}。{1}.grad 将是多少？</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>下一个节点</translation>
    </message>
    <message>
        <source>{0} runs next with v = {1}. Which v · J does it send to {2}?</source>
        <translation>接下来 {0} 以 v = {1} 执行。它向 {2} 发送怎样的 v · J？</translation>
    </message>
    <message>
        <source>{0} is computed next from {1}. Which numbers will it hold?</source>
        <translation>接下来由 {1} 计算 {0}。它将包含哪些数？</translation>
    </message>
    <message>
        <source>Working out the local Jacobian…</source>
        <translation>正在计算局部雅可比矩阵…</translation>
    </message>
    <message>
        <source>No gradient leaves this node.</source>
        <translation>没有梯度从此节点传出。</translation>
    </message>
    <message>
        <source>v, shape {0}</source>
        <translation>v，形状 {0}</translation>
    </message>
    <message>
        <source>{0}, shape {1}</source>
        <translation>{0}，形状 {1}</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>v weighs the outputs: what comes back is the gradient of this one weighted sum.</source>
        <translation>v 对各输出加权：返回的是这个加权和的梯度。</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>along v</source>
        <translation>沿 v</translation>
    </message>
    <message>
        <source>The derivatives of all outputs by one input are projected on v: one number an input, no matrix.</source>
        <translation>所有输出对一个输入的导数投影到 v 上：每个输入得到一个数，而不是矩阵。</translation>
    </message>
    <message>
        <source>chain rule</source>
        <translation>链式法则</translation>
    </message>
    <message>
        <source>v is the derivative of an unknown A = f({0}), handed in so that the chain rule can go on.</source>
        <translation>v 是未知函数 A = f({0}) 的导数，传入它链式法则才能继续。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>rule for {0}</source>
        <translation>{0} 的规则</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>v, shape (1, {0})</source>
        <translation>v，形状 (1, {0})</translation>
    </message>
    <message>
        <source>local Jacobian ({0}, {1})</source>
        <translation>局部雅可比矩阵 ({0}, {1})</translation>
    </message>
    <message>
        <source>sent to {0}</source>
        <translation>发送到 {0}</translation>
    </message>
    <message>
        <source>J has {0} × {1} entries{2}: too many to write out.</source>
        <translation>J 有 {0} × {1} 个元素{2}:太多,不逐一写出。</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>到 {0}</translation>
    </message>
    <message>
        <source>v</source>
        <translation>v</translation>
    </message>
    <message>
        <source>{0}.grad after</source>
        <translation>之后的 {0}.grad</translation>
    </message>
    <message>
        <source>{0}.grad was None, not 0: the first gradient is stored as it is.</source>
        <translation>{0}.grad 原为 None，而不是 0：第一个梯度原样保存。</translation>
    </message>
    <message>
        <source>{0}.grad before</source>
        <translation>之前的 {0}.grad</translation>
    </message>
    <message>
        <source>{0}.grad keeps what was there and adds to it, until the script clears it.</source>
        <translation>{0}.grad 保留原值并累加，直到脚本将其清除。</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>no grad_fn</source>
        <translation>没有 grad_fn</translation>
    </message>
    <message>
        <source>{0} is at version {1} now; it was at {2}. A backward pass that saved it before will refuse.</source>
        <translation>{0} 现在是版本 {1}，之前是 {2}。之前保存过它的反向传播将会报错。</translation>
    </message>
    <message>
        <source>{0}.grad holds nothing again: None is not 0.</source>
        <translation>{0}.grad 又为空：None 不是 0。</translation>
    </message>
    <message>
        <source>{0} before</source>
        <translation>之前的 {0}</translation>
    </message>
    <message>
        <source>{0} after</source>
        <translation>之后的 {0}</translation>
    </message>
    <message>
        <source> in line {0}</source>
        <translation>（第 {0} 行）</translation>
    </message>
    <message>
        <source>{0} was saved at version {1} and changed in place{2}: it is at version {3} now.</source>
        <translation>{0} 保存时为版本 {1}，随后被原地修改{2}：现在是版本 {3}。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Jacobian ({0}, {1})</source>
        <translation>雅可比矩阵 ({0}, {1})</translation>
    </message>
    <message>
        <source>what this call brings to {0}</source>
        <translation>本次调用带给 {0} 的</translation>
    </message>
    <message>
        <source>the pass brought {0} to {1} instead</source>
        <translation>反向传播带给 {1} 的却是 {0}</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>尚未执行任何步骤。</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <translation>{sentence}{next}</translation>
    </message>
    <message>
        <source>The script stops: {error}</source>
        <translation>脚本终止：{error}</translation>
    </message>
    <message>
        <source>Line {line} stops the script: {error}</source>
        <translation>脚本在第 {line} 行终止：{error}</translation>
    </message>
    <message>
        <source>A result</source>
        <translation>一个结果</translation>
    </message>
    <message>
        <source>{grad} is changed in place: it is now {value}.</source>
        <translation>{grad} 被原地修改，现在为 {value}。</translation>
    </message>
    <message>
        <source>{tensors} is created: a leaf that requires a gradient.</source>
        <translation>创建 {tensors}：需要梯度的叶子张量。</translation>
    </message>
    <message>
        <source>{tensors} is created; it requires no gradient.</source>
        <translation>创建 {tensors}；它不需要梯度。</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}; its {grad_fn} is {node}.</source>
        <translation>由 {inputs} 计算得到 {tensors}；其 {grad_fn} 为 {node}。</translation>
    </message>
    <message>
        <source>{tensors} are computed from {inputs}; their {grad_fn} is {node}.</source>
        <translation>由 {inputs} 计算得到 {tensors}；它们的 {grad_fn} 为 {node}。</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}; no {grad_fn} is recorded.</source>
        <translation>由 {inputs} 计算得到 {tensors}；不记录 {grad_fn}。</translation>
    </message>
    <message>
        <source>{tensors} are computed from {inputs}; no {grad_fn} is recorded.</source>
        <translation>由 {inputs} 计算得到 {tensors}；不记录 {grad_fn}。</translation>
    </message>
    <message>
        <source>{tensor} is changed in place</source>
        <translation>{tensor} 被原地修改</translation>
    </message>
    <message>
        <source>{tensor} is changed in place through {view}</source>
        <translation>{tensor} 通过 {view} 被原地修改</translation>
    </message>
    <message>
        <source>{sentence}; its {grad_fn} is now {node}.</source>
        <translation>{sentence}；其 {grad_fn} 现在为 {node}。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{sentence}; its version is now {version}.</source>
        <translation>{sentence}；其版本号现在为 {version}。</translation>
    </message>
    <message>
        <source>{sentence} {node} has saved {tensor} at version {then}; now it is at version {now}.</source>
        <translation>{sentence} {node} 保存的是版本 {then} 的 {tensor}，而现在已是版本 {now}。</translation>
    </message>
    <message>
        <source>saved at version {version}</source>
        <translation>保存时版本 {version}</translation>
    </message>
    <message>
        <source>version {now}, saved at {version}</source>
        <translation>版本 {now}，保存时为 {version}</translation>
    </message>
    <message>
        <source>The backward pass records its own graph: {sentence}</source>
        <translation>反向传播记录自己的计算图：{sentence}</translation>
    </message>
    <message>
        <source>The backward pass computes an intermediate result; no {grad_fn} is recorded.</source>
        <translation>反向传播计算一个中间结果；不记录 {grad_fn}。</translation>
    </message>
    <message>
        <source>The backward pass records its own graph: {node} joins it.</source>
        <translation>反向传播记录自己的计算图：{node} 加入其中。</translation>
    </message>
    <message>
        <source>The script sets {what}.</source>
        <translation>脚本设置 {what}。</translation>
    </message>
    <message>
        <source>{tensor} now requires a gradient.</source>
        <translation>{tensor} 现在需要梯度。</translation>
    </message>
    <message>
        <source>{tensor} no longer requires a gradient.</source>
        <translation>{tensor} 不再需要梯度。</translation>
    </message>
    <message>
        <source>{attribute} is now {value}.</source>
        <translation>{attribute} 现在为 {value}。</translation>
    </message>
    <message>
        <source>{tensor} will keep its gradient in {grad}.</source>
        <translation>{tensor} 将在 {grad} 中保留其梯度。</translation>
    </message>
    <message>
        <source>The script changes {what} of {tensor}.</source>
        <translation>脚本修改了 {tensor} 的 {what}。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>零</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两</translation>
    </message>
    <message>
        <source>three</source>
        <translation>三</translation>
    </message>
    <message>
        <source>four</source>
        <translation>四</translation>
    </message>
    <message>
        <source>five</source>
        <translation>五</translation>
    </message>
    <message>
        <source>six</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>{where} begins a backward pass at {roots}, each with its own {v}.</source>
        <translation>{where}从 {roots} 开始反向传播，各有自己的 {v}。</translation>
    </message>
    <message>
        <source>{where} begins a backward pass: {v} = {value} goes to {node}, the {grad_fn} of {root}.</source>
        <translation>{where}开始反向传播：{v} = {value} 传给 {node}，即 {root} 的 {grad_fn}。</translation>
    </message>
    <message>
        <source>{where} begins a backward pass: {v} = {value} goes to {node}.</source>
        <translation>{where}开始反向传播：{v} = {value} 传给 {node}。</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass without {v}, but {root} has the shape {shape}: only a single number can do without.</source>
        <translation>{where}要求不带 {v} 的反向传播，但 {root} 的形状为 {shape}：只有单个数才可以省略。</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass from {roots} that cannot start.</source>
        <translation>{where}要求从 {roots} 反向传播，但无法开始。</translation>
    </message>
    <message>
        <source>{where} asks for a backward pass, but {v} has the shape {given} and {root} has {wanted}: they must be the same.</source>
        <translation>{where}要求反向传播，但 {v} 的形状为 {given}，而 {root} 的形状为 {wanted}：两者必须相同。</translation>
    </message>
    <message>
        <source>{node} stores {v} = {value} in {grad}, which was {none}.</source>
        <translation>{node} 将 {v} = {value} 存入 {grad}，它之前为 {none}。</translation>
    </message>
    <message>
        <source>{node} adds {v} to {grad}: {before} + {added} = {after}.</source>
        <translation>{node} 将 {v} 累加到 {grad}：{before} + {added} = {after}。</translation>
    </message>
    <message>
        <source>After a hook changed {v}, {sentence}</source>
        <translation>钩子（hook）修改 {v} 之后，{sentence}</translation>
    </message>
    <message>
        <source>First {hooks}, then {sentence}</source>
        <translation>先是{hooks}，然后 {sentence}</translation>
    </message>
    <message>
        <source>{sentence}; the {hook} then makes {after} of {before}</source>
        <translation>{sentence}；随后{hook}把 {before} 变成 {after}</translation>
    </message>
    <message>
        <source>In the {hook}: {sentence}</source>
        <translation>在{hook}中：{sentence}</translation>
    </message>
    <message>
        <source>the {hook} makes {after} of {v} = {before}</source>
        <translation>{hook}把 {v} = {before} 变成 {after}</translation>
    </message>
    <message>
        <source>the {hook} sees {v} = {before}</source>
        <translation>{hook}看到 {v} = {before}</translation>
    </message>
    <message>
        <source>hook of {tensor}</source>
        <translation>{tensor} 的钩子（hook）</translation>
    </message>
    <message>
        <source>hook {name} of {tensor} in line {line}</source>
        <translation>第 {line} 行 {tensor} 的钩子（hook） {name} </translation>
    </message>
    <message>
        <source>hook of {tensor} in line {line}</source>
        <translation>第 {line} 行 {tensor} 的钩子（hook）</translation>
    </message>
    <message>
        <source>{tensors} is made.</source>
        <translation>{tensors} 被创建。</translation>
    </message>
    <message>
        <source>{tensors} is computed from {inputs}.</source>
        <translation>{tensors} 由 {inputs} 计算得到。</translation>
    </message>
    <message>
        <source>hook, was {value}</source>
        <translation>钩子，原为 {value}</translation>
    </message>
    <message>
        <source>hook in line {line}, was {value}</source>
        <translation>第 {line} 行的钩子，原为 {value}</translation>
    </message>
    <message>
        <source>changed by a hook</source>
        <translation>被钩子修改</translation>
    </message>
    <message>
        <source>hook: {v} was {value}</source>
        <translation>钩子：{v} 原为 {value}</translation>
    </message>
    <message>
        <source>the {count} gradients of its outputs</source>
        <translation>其输出的{count}个梯度</translation>
    </message>
    <message>
        <source>{node} takes {v} and sends nothing on</source>
        <translation>{node} 接收 {v}，但不再传出梯度</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its local Jacobian and sends the result to {receivers}</source>
        <translation>{node} 将 {v} 乘以其局部雅可比矩阵，并把结果传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its local Jacobians and sends the result to {receivers}</source>
        <translation>{node} 将 {v} 乘以各自的局部雅可比矩阵，并把结果传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends both results to {receivers}</source>
        <translation>{node} 将 {v} 分别乘以其{count}个局部雅可比矩阵，并把两个结果都传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends all {count} results to {receivers}</source>
        <translation>{node} 将 {v} 分别乘以其{count}个局部雅可比矩阵，并把全部{count}个结果传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends one result to {receivers}</source>
        <translation>{node} 将 {v} 分别乘以其{count}个局部雅可比矩阵，并把一个结果传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} multiplies {v} by its {count} local Jacobians and sends one result each to {receivers}</source>
        <translation>{node} 将 {v} 分别乘以其{count}个局部雅可比矩阵，并把结果分别传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} cuts the part that was written out of {v} and sends it to {receivers}</source>
        <translation>{node} 从 {v} 中取出被写入的部分，传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} sets the part of {v} that was overwritten to zero and sends the rest to {receivers}</source>
        <translation>{node} 将 {v} 中被覆盖的部分置零，其余传给 {receivers}</translation>
    </message>
    <message>
        <source>{node} sends {v}, with zeros where it was overwritten, to {first}, and the written part of it to {receivers}</source>
        <translation>{node} 把被覆盖处置零的 {v} 传给 {first}，并把其中被写入的部分传给 {receivers}</translation>
    </message>
    <message>
        <source>{sentence}; {tensor} keeps {value} as its {grad}</source>
        <translation>{sentence}；{tensor} 将 {value} 保留为其 {grad}</translation>
    </message>
    <message>
        <source>a leaf</source>
        <translation>未命名的叶子</translation>
    </message>
    <message>
        <source>{first} and one to {second}</source>
        <translation>{first}，另一个传给 {second}</translation>
    </message>
    <message>
        <source>{function} of {tensor}</source>
        <translation>{tensor} 的 {function}</translation>
    </message>
    <message numerus="yes">
        <source>{sentence}, which still waits for {n} more</source>
        <translation>
            <numerusform>{sentence}，它还要等待 {n} 个梯度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sentence}; {node} still waits for {n} more</source>
        <translation>
            <numerusform>{sentence}；{node} 还要等待 {n} 个梯度</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence}, which adds up the {n} gradients that came to it</source>
        <translation>{sentence}，它把到达的 {n} 个梯度相加</translation>
    </message>
    <message>
        <source>{sentence}; {node} adds up the {n} gradients that came to it</source>
        <translation>{sentence}；{node} 把到达的 {n} 个梯度相加</translation>
    </message>
    <message>
        <source>{sentence}; this is returned as the gradient of {tensor}</source>
        <translation>{sentence}；它作为 {tensor} 的梯度返回</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} 和 {last}</translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>尚未记录</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>non-leaf</source>
        <translation>非叶子</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>叶子</translation>
    </message>
    <message>
        <source>Tensor {name}, not made yet</source>
        <translation>张量 {name}，尚未创建</translation>
    </message>
    <message>
        <source>Tensor {name}, {badge}: {rows}</source>
        <translation>张量 {name}，{badge}：{rows}</translation>
    </message>
    <message>
        <source>{sentence}; {node} {state}</source>
        <translation>{sentence}；{node} {state}</translation>
    </message>
    <message>
        <source>Function {name}, {state}</source>
        <translation>函数 {name}，{state}</translation>
    </message>
    <message>
        <source>MP4 needs {package}: {command}</source>
        <translation>MP4 需要 {package}：{command}</translation>
    </message>
    <message>
        <source>cannot write {path}: {reason}</source>
        <translation>无法写入 {path}：{reason}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play or pause (Space)</source>
        <translation>播放或暂停（空格）</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>{name}: unknown kind of file</source>
        <translation>{name}：未知的文件类型</translation>
    </message>
    <message>
        <source>there is no step to draw</source>
        <translation>没有可绘制的步骤</translation>
    </message>
    <message>
        <source>the PDF could not be begun</source>
        <translation>无法开始写入 PDF</translation>
    </message>
    <message>
        <source>a picture of {width} × {height} pixels is too large</source>
        <translation>{width} × {height} 像素的图像太大</translation>
    </message>
    <message>
        <source>the picture could not be encoded as PNG</source>
        <translation>无法将图像编码为 PNG</translation>
    </message>
    <message>
        <source>PowerPoint needs {package}: {command}</source>
        <translation>PowerPoint 需要 {package}：{command}</translation>
    </message>
    <message>
        <source>{name}: unknown kind of file; known are {known}</source>
        <translation>{name}：未知的文件类型；可用的有 {known}</translation>
    </message>
    <message>
        <source>data and grad on the cards</source>
        <translation>卡片上的 data 和 grad</translation>
    </message>
    <message>
        <source>shape and dtype on the cards</source>
        <translation>卡片上的形状和 dtype</translation>
    </message>
    <message>
        <source>the local Jacobians, in short and as matrices</source>
        <translation>局部雅可比矩阵（简写和完整形式）</translation>
    </message>
    <message>
        <source>the gradients on their way</source>
        <translation>正在传递的梯度</translation>
    </message>
    <message>
        <source>what happens in this step</source>
        <translation>这一步发生了什么</translation>
    </message>
    <message>
        <source>what lines and states mean</source>
        <translation>线条和状态的含义</translation>
    </message>
    <message>
        <source>the name of the step</source>
        <translation>步骤的名称</translation>
    </message>
    <message>
        <source>--{option} {given}: known are {known}</source>
        <translation>--{option} {given}：可用的有 {known}</translation>
    </message>
    <message>
        <source>the script makes no tensors: there is nothing to draw</source>
        <translation>脚本没有产生张量：没有可绘制的内容</translation>
    </message>
    <message>
        <source>--step {step}: there is no such step in the script</source>
        <translation>--step {step}：脚本中没有这一步</translation>
    </message>
    <message>
        <source>--step {step}: there is no such step in backward call {call}</source>
        <translation>--step {step}：第 {call} 次 backward 调用中没有这一步</translation>
    </message>
    <message>
        <source>--step {step}: not a number, a range as 3-7, or one of {words}</source>
        <translation>--step {step}：不是数字、3-7 这样的范围，也不是 {words} 之一</translation>
    </message>
    <message>
        <source>--step {step}: the script has steps 1 to {count}</source>
        <translation>--step {step}：脚本的步骤为 1 到 {count}</translation>
    </message>
    <message numerus="yes">
        <source>--backward {call}: the script has {count} backward calls</source>
        <translation>
            <numerusform>--backward {call}：脚本有 {count} 次 backward 调用</numerusform>
        </translation>
    </message>
    <message>
        <source>--backward {call}: the script has no backward calls</source>
        <translation>--backward {call}：脚本没有 backward 调用</translation>
    </message>
    <message numerus="yes">
        <source>{n} functions</source>
        <translation>
            <numerusform>{n} 个函数</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>原为 {value}</translation>
    </message>
    <message>
        <source>sum {value}</source>
        <translation>和 {value}</translation>
    </message>
    <message>
        <source>{come} of {expected}</source>
        <translation>{come}/{expected}</translation>
    </message>
    <message>
        <source>for line {line} #{round}</source>
        <translation>第 {line} 行 for，第 {round} 轮</translation>
    </message>
    <message>
        <source>backward {number}</source>
        <translation>反向 {number}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>初始梯度</translation>
    </message>
    <message>
        <source>seed, line {line}</source>
        <translation>初始梯度，第 {line} 行</translation>
    </message>
    <message>
        <source>{seed}: {given} is not {wanted}</source>
        <translation>{seed}：{given} 不是 {wanted}</translation>
    </message>
    <message>
        <source>old values kept</source>
        <translation>保留旧值</translation>
    </message>
    <message>
        <source>part written</source>
        <translation>写入的部分</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>finite</source>
        <translation>有限</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>There is nothing to differentiate: a formula needs a variable such as x</source>
        <translation>没有可求导的内容：公式需要一个变量，例如 x</translation>
    </message>
    <message>
        <source>{name} cannot be computed from itself</source>
        <translation>{name} 不能由自身计算得到</translation>
    </message>
    <message>
        <source>{name} needs two vectors, not shapes {shapes}</source>
        <translation>{name} 需要两个向量，而不是形状 {shapes}</translation>
    </message>
    <message>
        <source>{name} needs vectors of one length, not {shapes}</source>
        <translation>{name} 需要长度相同的向量，而不是 {shapes}</translation>
    </message>
    <message>
        <source>{name} needs a square matrix, not shape {shape}</source>
        <translation>{name} 需要方阵，而不是形状 {shape}</translation>
    </message>
    <message>
        <source>{name} needs a matrix, not shape {shape}</source>
        <translation>{name} 需要矩阵，而不是形状 {shape}</translation>
    </message>
    <message>
        <source>Shapes {shapes} do not go together with {sign}</source>
        <translation>形状 {shapes} 不能用于 {sign}</translation>
    </message>
    <message>
        <source>There is no opening bracket for this one</source>
        <translation>缺少与之对应的左括号</translation>
    </message>
    <message>
        <source>One = at the beginning names the result; another has no meaning</source>
        <translation>开头的 = 给结果命名；其余的 = 没有意义</translation>
    </message>
    <message>
        <source>{sign} is not expected here</source>
        <translation>此处不应出现 {sign}</translation>
    </message>
    <message>
        <source>This is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>@ multiplies matrices and vectors: for a number write *</source>
        <translation>@ 用于矩阵和向量相乘：乘以数请写 *</translation>
    </message>
    <message>
        <source>This exponent cannot be read: write it with ^</source>
        <translation>无法识别该指数：请用 ^ 书写</translation>
    </message>
    <message>
        <source>Type a formula, such as {formula}</source>
        <translation>请输入公式，例如 {formula}</translation>
    </message>
    <message>
        <source>A formula cannot begin with {sign}</source>
        <translation>公式不能以 {sign} 开头</translation>
    </message>
    <message>
        <source>Something is missing behind {sign}</source>
        <translation>{sign} 后面缺少内容</translation>
    </message>
    <message>
        <source>Between {before} and {after} something is missing</source>
        <translation>{before} 和 {after} 之间缺少内容</translation>
    </message>
    <message>
        <source>{name} is no function known here: did you mean {other}?</source>
        <translation>{name} 不是已知函数：是否指 {other}？</translation>
    </message>
    <message>
        <source>{name} is no function known here: for a product write {product}</source>
        <translation>{name} 不是已知函数：乘积请写 {product}</translation>
    </message>
    <message>
        <source>A comma belongs between the arguments of a function</source>
        <translation>逗号只用于分隔函数的参数</translation>
    </message>
    <message>
        <source>This bracket is not closed: {sign} is missing</source>
        <translation>括号没有闭合：缺少 {sign}</translation>
    </message>
    <message>
        <source>{name} needs something to work on: {call}</source>
        <translation>{name} 需要一个参数：{call}</translation>
    </message>
    <message>
        <source>{name} to the power of -1 can be the inverse or {reciprocal}: write which of them</source>
        <translation>{name} 的 -1 次方可能指反函数或 {reciprocal}：请写明是哪一个</translation>
    </message>
    <message>
        <source>{name} takes one argument, not {count}</source>
        <translation>{name} 需要一个参数，而不是 {count} 个</translation>
    </message>
    <message>
        <source>{name} takes two arguments, not {count}</source>
        <translation>{name} 需要两个参数，而不是 {count} 个</translation>
    </message>
    <message>
        <source>{name} means something in Python: choose another name</source>
        <translation>{name} 在 Python 中另有含义：请换一个名称</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a variable</source>
        <translation>{name} 不能作为变量名</translation>
    </message>
    <message>
        <source>Write numbers with the digits 0 to 9</source>
        <translation>请用数字 0 到 9 书写数</translation>
    </message>
    <message>
        <source>This number has too many digits</source>
        <translation>这个数的位数太多</translation>
    </message>
    <message>
        <source>Square brackets have no meaning here: give the vector a name, its numbers come in the table below</source>
        <translation>方括号在此没有意义：请给向量取个名称，它的数填在下面的表格中</translation>
    </message>
    <message>
        <source>{sign} compares: a formula computes numbers that have derivatives</source>
        <translation>{sign} 表示比较：公式计算的是可求导的数</translation>
    </message>
    <message>
        <source>Write a transposed matrix as W^T</source>
        <translation>转置矩阵请写作 W^T</translation>
    </message>
    <message>
        <source>{sign} has no meaning in a formula</source>
        <translation>{sign} 在公式中没有意义</translation>
    </message>
    <message>
        <source>The tensor is not made at this place of the script any more</source>
        <translation>张量已不再由脚本的此处创建</translation>
    </message>
    <message>
        <source>{code} computes these numbers: they are not written in the script</source>
        <translation>这些数由 {code} 计算得到：它们没有写在脚本中</translation>
    </message>
    <message>
        <source>This tensor holds integers: write one with a point, as in 1., for floats</source>
        <translation>此张量是整数：若要浮点数，请将其中一个写成带小数点的形式，如 1.</translation>
    </message>
    <message>
        <source>{name} is no variable of the script&apos;s outermost level: a call cannot be added for it</source>
        <translation>{name} 不是脚本顶层的变量：无法为它添加调用</translation>
    </message>
    <message>
        <source>{name} has a value already, from line {line}</source>
        <translation>{name} 已在第 {line} 行赋值</translation>
    </message>
    <message>
        <source>{name} is changed where it is set, in line {line}</source>
        <translation>{name} 在其赋值处（第 {line} 行）修改</translation>
    </message>
    <message>
        <source>{name} is changed where it is set, in line {line}; it is used in lines {lines}</source>
        <translation>{name} 在其赋值处（第 {line} 行）修改；它用于第 {lines} 行</translation>
    </message>
    <message>
        <source>The call stands before the one in line {line}, which frees the graph</source>
        <translation>该调用位于第 {line} 行的调用之前，后者会释放计算图</translation>
    </message>
    <message>
        <source>There is no backward call at this place of the script any more</source>
        <translation>脚本的此处已没有 backward 调用</translation>
    </message>
    <message>
        <source>The arguments of this call are unpacked with a star: write them out first</source>
        <translation>此调用的参数用星号解包：请先将其逐个写出</translation>
    </message>
    <message>
        <source>This call has {gradients} gradients for {roots} roots</source>
        <translation>此调用为 {roots} 个根给出了 {gradients} 个梯度</translation>
    </message>
    <message>
        <source>Write {argument} as a list of {count} tensors to change one of them</source>
        <translation>请将 {argument} 写成 {count} 个张量的列表，才能修改其中之一</translation>
    </message>
    <message>
        <source>The script cannot be changed here before its syntax is right: {error}, line {line}</source>
        <translation>脚本语法正确之后才能在此修改：{error}，第 {line} 行</translation>
    </message>
    <message>
        <source>The script cannot be read: {error}</source>
        <translation>无法读取脚本：{error}</translation>
    </message>
    <message>
        <source>diagonal</source>
        <translation>对角</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零矩阵</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行向量</translation>
    </message>
    <message>
        <source>row of ones</source>
        <translation>全 1 行向量</translation>
    </message>
    <message>
        <source>matrix product</source>
        <translation>矩阵乘积</translation>
    </message>
    <message>
        <source>kronecker</source>
        <translation>克罗内克积</translation>
    </message>
    <message>
        <source>triangular</source>
        <translation>三角</translation>
    </message>
    <message>
        <source>permutation</source>
        <translation>置换</translation>
    </message>
    <message>
        <source>reshaped identity</source>
        <translation>变形后的单位矩阵</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>稠密</translation>
    </message>
    <message>
        <source>{0} is no shape</source>
        <translation>{0} 不是形状</translation>
    </message>
    <message>
        <source>{0} numbers do not fill the shape {1}</source>
        <translation>{0} 个数不能填满形状 {1}</translation>
    </message>
    <message>
        <source>{0} is no number</source>
        <translation>{0} 不是数</translation>
    </message>
    <message>
        <source>Rows of different lengths make no tensor</source>
        <translation>长度不同的行不能构成张量</translation>
    </message>
    <message>
        <source>These numbers are computed: change the leaves they come from.</source>
        <translation>这些数是计算得到的：请修改它们所来自的叶子。</translation>
    </message>
    <message>
        <source>{0} numbers: edit them in the script.</source>
        <translation>{0} 个数：请在脚本中编辑。</translation>
    </message>
    <message>
        <source>Timed out after {seconds} s.</source>
        <translation>{seconds} 秒后超时。</translation>
    </message>
    <message>
        <source>Asked for more than {size} GiB of memory.</source>
        <translation>请求的内存超过 {size} GiB。</translation>
    </message>
    <message>
        <source>Stopped: line {line} asked for too much memory. {message}</source>
        <translation>已停止：第 {line} 行请求的内存过多。{message}</translation>
    </message>
    <message>
        <source>Stopped: the script asked for too much memory. {message}</source>
        <translation>已停止：脚本请求的内存过多。{message}</translation>
    </message>
    <message>
        <source>The process that should do this does not start.</source>
        <translation>负责此任务的进程无法启动。</translation>
    </message>
    <message>
        <source>The process that did this ended with status {status}.</source>
        <translation>执行此任务的进程以状态 {status} 结束。</translation>
    </message>
    <message>
        <source>An error inside vjpviz: {error}</source>
        <translation>vjpviz 内部错误：{error}</translation>
    </message>
    <message>
        <source>v and the local Jacobian</source>
        <translation>v 与局部雅可比矩阵</translation>
    </message>
    <message>
        <source>Graph, leaves and .grad</source>
        <translation>计算图、叶子与 .grad</translation>
    </message>
    <message>
        <source>Networks and training</source>
        <translation>网络与训练</translation>
    </message>
    <message>
        <source>Autograd in depth</source>
        <translation>深入 autograd</translation>
    </message>
    <message>
        <source>From a vector to a vector</source>
        <translation>从向量到向量</translation>
    </message>
    <message>
        <source>v as weights on the outputs</source>
        <translation>v 作为输出的权重</translation>
    </message>
    <message>
        <source>From a number to a number</source>
        <translation>从标量到标量</translation>
    </message>
    <message>
        <source>From a number to a vector</source>
        <translation>从标量到向量</translation>
    </message>
    <message>
        <source>From a vector to a number</source>
        <translation>从向量到标量</translation>
    </message>
    <message>
        <source>A chain of steps</source>
        <translation>逐步复合</translation>
    </message>
    <message>
        <source>The wrong shape for a number (an error)</source>
        <translation>标量的 v 形状不符（出错）</translation>
    </message>
    <message>
        <source>The wrong shape for a sum (an error)</source>
        <translation>求和的 v 形状不符（出错）</translation>
    </message>
    <message>
        <source>No v for a vector (an error)</source>
        <translation>向量缺少 v（出错）</translation>
    </message>
    <message>
        <source>v from an unknown outer function</source>
        <translation>来自未知外层函数的 v</translation>
    </message>
    <message>
        <source>.grad adds up</source>
        <translation>.grad 会累加</translation>
    </message>
    <message>
        <source>A graph grown line by line</source>
        <translation>逐行构建的计算图</translation>
    </message>
    <message>
        <source>Shapes that do not fit (an error)</source>
        <translation>形状不匹配（出错）</translation>
    </message>
    <message>
        <source>The five attributes of a tensor</source>
        <translation>张量的五个属性</translation>
    </message>
    <message>
        <source>ReLU and a freed graph</source>
        <translation>ReLU 与被释放的计算图</translation>
    </message>
    <message>
        <source>inputs= and second derivatives</source>
        <translation>inputs= 与二阶导数</translation>
    </message>
    <message>
        <source>Integers have no gradient (an error)</source>
        <translation>整数没有梯度（出错）</translation>
    </message>
    <message>
        <source>Broadcasting</source>
        <translation>广播</translation>
    </message>
    <message>
        <source>Two layers of a network</source>
        <translation>两层网络</translation>
    </message>
    <message>
        <source>Softmax with cross-entropy</source>
        <translation>Softmax 与交叉熵</translation>
    </message>
    <message>
        <source>A loop with shared weights</source>
        <translation>共享权重的循环</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>梯度下降</translation>
    </message>
    <message>
        <source>Backward through a backward pass</source>
        <translation>对反向传播再求导</translation>
    </message>
    <message>
        <source>A Function of our own</source>
        <translation>自定义 Function</translation>
    </message>
    <message>
        <source>An in-place error</source>
        <translation>原地修改导致的错误</translation>
    </message>
    <message>
        <source>detach(): cut off from the graph</source>
        <translation>detach()：从计算图分离</translation>
    </message>
    <message>
        <source>A tensor used twice</source>
        <translation>被使用两次的张量</translation>
    </message>
    <message>
        <source>retain_grad()</source>
        <translation>retain_grad()</translation>
    </message>
    <message>
        <source>None is not zero</source>
        <translation>None 不是零</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>钩子（hook）</translation>
    </message>
    <message>
        <source>Several roots at once</source>
        <translation>同时从多个根反向传播</translation>
    </message>
    <message>
        <source>, {structure}</source>
        <translation>，{structure}</translation>
    </message>
    <message>
        <source>{what} is more than vjpviz keeps in memory; use a smaller size</source>
        <translation>{what}超出了 vjpviz 的内存上限；请使用较小的大小</translation>
    </message>
    <message>
        <source>an integer of {count} bits</source>
        <translation>{count} 位的整数</translation>
    </message>
    <message>
        <source>a {kind} of {count} elements</source>
        <translation>含 {count} 个元素的 {kind}</translation>
    </message>
    <message>
        <source>the result of {sign}</source>
        <translation>{sign} 的结果</translation>
    </message>
    <message>
        <source>text formatted with width {count}</source>
        <translation>宽度为 {count} 的文本</translation>
    </message>
    <message>
        <source>text formatted with {spec}</source>
        <translation>格式为 {spec} 的文本</translation>
    </message>
    <message>
        <source>an array of {count} elements</source>
        <translation>含 {count} 个元素的数组</translation>
    </message>
    <message>
        <source>a str of {count} characters</source>
        <translation>含 {count} 个字符的 str</translation>
    </message>
    <message>
        <source>{file}, line {line}: {error}</source>
        <translation>{file}, 第 {line} 行: {error}</translation>
    </message>
    <message>
        <source>forward value</source>
        <translation>前向值</translation>
    </message>
    <message>
        <source>v going back</source>
        <translation>反向传播的 v</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>waiting (1 of 2)</source>
        <translation>等待（1/2）</translation>
    </message>
    <message>
        <source>active</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>ready (1st in line)</source>
        <translation>就绪（排第 1）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>v{0} = {1} weighs row {2} of J</source>
        <translation>v{0} = {1} 给 J 的行 {2} 加权</translation>
    </message>
    <message>
        <source>{0}: the derivatives of {1}</source>
        <translation>{0}：{1} 的各个导数</translation>
    </message>
    <message>
        <source>{0} gets {1}</source>
        <translation>{0} 得到 {1}</translation>
    </message>
    <message>
        <source>{0} terms that are all 0</source>
        <translation>{0} 项，全为 0</translation>
    </message>
    <message>
        <source>{0} (and {1} terms that are 0)</source>
        <translation>{0}（另有 {1} 项为 0）</translation>
    </message>
    <message>
        <source>This call is not in the script.</source>
        <translation>此调用不在脚本中。</translation>
    </message>
    <message>
        <source>v has {0}, the output has {1}</source>
        <translation>v 的形状是 {0}，输出的形状是 {1}</translation>
    </message>
    <message>
        <source>in place: {0}</source>
        <translation>原地：{0}</translation>
    </message>
    <message>
        <source>tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>{0}, use {1}</source>
        <translation>{0}（第 {1} 次使用）</translation>
    </message>
    <message>
        <source>old value kept</source>
        <translation>保留旧值</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <source>{0} puts the entries in another order: a single 1 in each row and column.</source>
        <translation>{0} 重新排列元素：每行每列只有一个 1。</translation>
    </message>
    <message>
        <source>{0} puts the entries of each slice next to each other.</source>
        <translation>{0} 把每个切片的元素排在一起。</translation>
    </message>
    <message>
        <source>⊗ is the Kronecker product.</source>
        <translation>⊗ 是克罗内克积。</translation>
    </message>
    <message>
        <source>blockdiag: one block for each slice, zeros elsewhere.</source>
        <translation>blockdiag：每个切片一个块，其余为零。</translation>
    </message>
    <message>
        <source>stack: the blocks of all images, one below the other.</source>
        <translation>stack：所有图像的块上下排列。</translation>
    </message>
    <message>
        <source>select: a 1 where an entry was taken, else 0.</source>
        <translation>select：取出的元素处为 1，其余为 0。</translation>
    </message>
    <message>
        <source>slice: a 1 where an entry of this part went, else 0.</source>
        <translation>slice：该部分的元素所到之处为 1，其余为 0。</translation>
    </message>
    <message>
        <source>scatter: a 1 where an entry was written, else 0.</source>
        <translation>scatter：写入元素处为 1，其余为 0。</translation>
    </message>
    <message>
        <source>onehot: 1 at the index, else 0.</source>
        <translation>onehot：下标处为 1，其余为 0。</translation>
    </message>
    <message>
        <source>windows: in each row the entries under the kernel.</source>
        <translation>windows：每行是卷积核覆盖的元素。</translation>
    </message>
    <message>
        <source>Toeplitz: in each row the weights, shifted.</source>
        <translation>Toeplitz：每行是平移后的权重。</translation>
    </message>
    <message>
        <source>x̂ is the normalized input, σ its standard deviation.</source>
        <translation>x̂ 是归一化的输入，σ 是其标准差。</translation>
    </message>
    <message>
        <source>Π is the product.</source>
        <translation>Π 是乘积。</translation>
    </message>
    <message>
        <source>[…] is 1 where it holds, else 0.</source>
        <translation>[…] 在条件成立处为 1，否则为 0。</translation>
    </message>
    <message>
        <source>block diagonal</source>
        <translation>块对角</translation>
    </message>
    <message>
        <source>interleaved blocks</source>
        <translation>交错块</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>ArrayDialog</name>
    <message>
        <source>{0} × {1} numbers</source>
        <translation>{0} × {1} 个数</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>term</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>CallOverlay</name>
    <message>
        <source>Previous backward call</source>
        <translation>上一次 backward 调用</translation>
    </message>
    <message>
        <source>Next backward call</source>
        <translation>下一次 backward 调用</translation>
    </message>
    <message>
        <source>No backward call</source>
        <translation>没有 backward 调用</translation>
    </message>
    <message>
        <source>Backward call {0} of {1}</source>
        <translation>第 {0}/{1} 次 backward</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
</context>
<context>
    <name>CanvasSearch</name>
    <message>
        <source>Tensor or function</source>
        <translation>张量或函数</translation>
    </message>
    <message>
        <source>Find on the graph</source>
        <translation>在图中查找</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 个，共 {1} 个</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>CanvasVoice</name>
    <message>
        <source>Comes from {0}</source>
        <translation>来自 {0}</translation>
    </message>
    <message>
        <source>Goes to {0}</source>
        <translation>去往 {0}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Edit values…</source>
        <translation>编辑数值…</translation>
    </message>
    <message>
        <source>Backward from here</source>
        <translation>从这里反向传播</translation>
    </message>
    <message>
        <source>Declare {0}</source>
        <translation>声明 {0}</translation>
    </message>
    <message>
        <source>Shape of {0} (empty for a single number), such as 3 or 2, 3</source>
        <translation>{0} 的形状（单个数留空），例如 3 或 2, 3</translation>
    </message>
    <message>
        <source>{0} is no shape</source>
        <translation>{0} 不是形状</translation>
    </message>
    <message>
        <source>Go to its step</source>
        <translation>转到它的步骤</translation>
    </message>
    <message>
        <source>It does not run in this backward pass.</source>
        <translation>它在这次反向传播中不执行。</translation>
    </message>
    <message>
        <source>Open this part</source>
        <translation>展开此部分</translation>
    </message>
    <message>
        <source>Fold this part</source>
        <translation>折叠此部分</translation>
    </message>
    <message>
        <source>Menu of {0}</source>
        <translation>{0} 的菜单</translation>
    </message>
    <message>
        <source>Show in the script</source>
        <translation>在脚本中显示</translation>
    </message>
    <message>
        <source>Copy the values</source>
        <translation>复制数值</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare v and v′</source>
        <translation>比较 v 和 v′</translation>
    </message>
    <message>
        <source>v, as in the script</source>
        <translation>v，与脚本相同</translation>
    </message>
    <message>
        <source>v′</source>
        <translation>v′</translation>
    </message>
    <message>
        <source>Computation graph: {0}</source>
        <translation>计算图：{0}</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>word of Python</source>
        <translation>Python 关键字</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Printed output</source>
        <translation>输出</translation>
    </message>
    <message numerus="yes">
        <source>after step %n</source>
        <translation>
            <numerusform>第 %n 步之后</numerusform>
        </translation>
    </message>
    <message>
        <source>Declare it as a tensor…</source>
        <translation>声明为张量…</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source> The picture is that of the last good run.</source>
        <translation> 图像来自上一次成功的运行。</translation>
    </message>
    <message>
        <source>The run stopped in line {0}.</source>
        <translation>运行在第 {0} 行停止。</translation>
    </message>
    <message>
        <source>The run stopped.</source>
        <translation>运行已停止。</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>Run finished in {0} ms. 1 step recorded.</source>
        <translation>运行用时 {0} 毫秒，记录了 1 步。</translation>
    </message>
    <message>
        <source>Run finished in {0} ms. {1} steps recorded.</source>
        <translation>运行用时 {0} 毫秒，记录了 {1} 步。</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Error in line {0}: {1}</source>
        <translation>第 {0} 行出错：{1}</translation>
    </message>
    <message>
        <source>breakpoint in line {0}</source>
        <translation>第 {0} 行有断点</translation>
    </message>
    <message>
        <source>no breakpoint in line {0} any more</source>
        <translation>第 {0} 行不再有断点</translation>
    </message>
</context>
<context>
    <name>EnginePanel</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>ready: {0}</source>
        <translation>就绪：{0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>place {0} in the queue</source>
        <translation>队列中第 {0} 位</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>active</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>没有 backward 调用</translation>
    </message>
    <message>
        <source>the call did not begin</source>
        <translation>调用没有开始</translation>
    </message>
    <message>
        <source>{0} arrived</source>
        <translation>{0} 已到达</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>当前步</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>所有步</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>从 … 到 …</translation>
    </message>
    <message>
        <source>Steps from … to …</source>
        <translation>步骤从 … 到 …</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>Text as paths</source>
        <translation>文字转为路径</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Values flow</source>
        <translation>数值流向</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The picture of the window, as PNG and SVG</source>
        <translation>窗口中的图像，PNG 和 SVG</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
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
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>downwards</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Jacobians</source>
        <translation>雅可比矩阵</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>梯度流</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>ExportJob</name>
    <message>
        <source>The export ended without a word.</source>
        <translation>导出意外结束，没有任何信息。</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open a script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>{0} is not a text in UTF-8.</source>
        <translation>{0} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>无法读取 {0}：{1}</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>Save the changes to {0}?</source>
        <translation>保存对 {0} 的更改？</translation>
    </message>
    <message>
        <source>the script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>无法写入 {0}：{1}</translation>
    </message>
    <message>
        <source>The script is still here, unsaved.</source>
        <translation>脚本仍在这里，尚未保存。</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>word</source>
        <translation>单词</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>{0} replaced</source>
        <translation>已替换 {0} 处</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 个，共 {1} 个</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>FormulaDialog</name>
    <message>
        <source>Script from a formula</source>
        <translation>由公式生成脚本</translation>
    </message>
    <message>
        <source>Formula, typed as mathematics</source>
        <translation>以数学形式输入的公式</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>叶子</translation>
    </message>
    <message>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>写出脚本</translation>
    </message>
    <message>
        <source>{0} has the shape {1}</source>
        <translation>{0} 的形状为 {1}</translation>
    </message>
</context>
<context>
    <name>Gutter</name>
    <message>
        <source>Line numbers</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Click: breakpoint (F9). F5 and Shift+F5 go from one to the next.</source>
        <translation>单击：断点（F9）。F5 和 Shift+F5 在断点之间移动。</translation>
    </message>
</context>
<context>
    <name>LeafRow</name>
    <message>
        <source>Values of {0}</source>
        <translation>{0} 的值</translation>
    </message>
    <message>
        <source>Numbers with commas; rows with semicolons; one number for all entries</source>
        <translation>数用逗号分隔；行用分号分隔；一个数表示所有元素</translation>
    </message>
    <message>
        <source>from the values</source>
        <translation>来自数值</translation>
    </message>
    <message>
        <source>Shape of {0}</source>
        <translation>{0} 的形状</translation>
    </message>
    <message>
        <source>requires_grad of {0}</source>
        <translation>{0} 的 requires_grad</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>A thin line is a forward value, a thick one v going back. A function is idle: empty ring; waiting: half a disc; ready: its place in line; active: dot in a ring; done: tick.</source>
        <translation>细线是前向值，粗线是反向传播的 v。函数的状态——空闲：空圈；等待：半圆；就绪：排队位次；执行中：圈中一点；完成：对勾。</translation>
    </message>
    <message>
        <source>forward value</source>
        <translation>前向值</translation>
    </message>
    <message>
        <source>v going back</source>
        <translation>反向传播的 v</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>active</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>waiting (1 of 2)</source>
        <translation>等待（1/2）</translation>
    </message>
    <message>
        <source>ready (1st in line)</source>
        <translation>就绪（排第 1）</translation>
    </message>
</context>
<context>
    <name>LiveRewrite</name>
    <message>
        <source>Wait until the script has run.</source>
        <translation>请等待脚本运行完毕。</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Overview of the graph</source>
        <translation>计算图概览</translation>
    </message>
</context>
<context>
    <name>NumberCell</name>
    <message>
        <source>Type, press Up or Down, or drag</source>
        <translation>输入、按上下键或拖动</translation>
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
        <source>no number</source>
        <translation>不是数字</translation>
    </message>
</context>
<context>
    <name>NumberTable</name>
    <message>
        <source>ones</source>
        <translation>全 1</translation>
    </message>
    <message>
        <source>eᵢ at the cell</source>
        <translation>所在单元格的 eᵢ</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Computation graph</source>
        <translation>计算图</translation>
    </message>
    <message>
        <source>The script ends in an error before there is anything to draw</source>
        <translation>脚本在产生可绘制内容之前出错</translation>
    </message>
    <message>
        <source>Running the script…</source>
        <translation>正在运行脚本…</translation>
    </message>
    <message>
        <source>The graph appears here</source>
        <translation>计算图将显示在这里</translation>
    </message>
    <message>
        <source>This script makes no tensors that could be drawn</source>
        <translation>此脚本没有产生可绘制的张量</translation>
    </message>
</context>
<context>
    <name>Prediction</name>
    <message>
        <source>Check my numbers</source>
        <translation>检验我的数</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭示</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>这是最后一步。</translation>
    </message>
    <message>
        <source>The next step has nothing to predict.</source>
        <translation>下一步没有可预测的内容。</translation>
    </message>
    <message>
        <source>✓ All right.</source>
        <translation>✓ 全部正确。</translation>
    </message>
    <message>
        <source>{0} of {1} are right.</source>
        <translation>{1} 个中有 {0} 个正确。</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>vjpviz presentation</source>
        <translation>vjpviz 演示</translation>
    </message>
</context>
<context>
    <name>RightPane</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Gradient vector v</source>
        <translation>梯度向量 v</translation>
    </message>
    <message>
        <source>Whole function</source>
        <translation>整个函数</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>下方显示</translation>
    </message>
    <message>
        <source>Explanation of the step</source>
        <translation>步骤说明</translation>
    </message>
    <message>
        <source>Saved tensors</source>
        <translation>保存的张量</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
</context>
<context>
    <name>SavedTensors</name>
    <message>
        <source>Saved tensors</source>
        <translation>保存的张量</translation>
    </message>
    <message>
        <source>node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>nothing is saved</source>
        <translation>没有保存任何内容</translation>
    </message>
    <message>
        <source>version {0} then, {1} now</source>
        <translation>当时版本 {0}，现在版本 {1}</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>版本 {0}</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>freed</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>✗ changed</source>
        <translation>✗ 已改变</translation>
    </message>
    <message>
        <source>{0} earlier ones</source>
        <translation>更早的 {0} 个</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>运行中…</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>recorded, 1 backward call</source>
        <translation>已记录，1 次 backward 调用</translation>
    </message>
    <message>
        <source>recorded, {0} backward calls</source>
        <translation>已记录，{0} 次 backward 调用</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Hide {0}</source>
        <translation>隐藏{0}</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>显示{0}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The layout of this graph took too long; the last one stays.</source>
        <translation>该图的布局耗时过长；保留上一个。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Steps, wherever nobody types</source>
        <translation>步进（不在输入时）</translation>
    </message>
    <message>
        <source>a step back, a step forward</source>
        <translation>后退一步，前进一步</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Home  End</translation>
    </message>
    <message>
        <source>before the first step, after the last</source>
        <translation>第一步之前，最后一步之后</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>播放，暂停</translation>
    </message>
    <message>
        <source>In the graph</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>fit the graph</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>zoom in, out, to 100 %</source>
        <translation>放大、缩小、100 %</translation>
    </message>
    <message>
        <source>move the graph</source>
        <translation>移动计算图</translation>
    </message>
    <message>
        <source>Shift with arrows</source>
        <translation>Shift 加方向键</translation>
    </message>
    <message>
        <source>from card to card, and on to the next control</source>
        <translation>逐个卡片移动，然后到下一个控件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>the menu of the card or the function</source>
        <translation>卡片或函数的菜单</translation>
    </message>
    <message>
        <source>find on the graph</source>
        <translation>在图中查找</translation>
    </message>
    <message>
        <source>turn the graph</source>
        <translation>旋转计算图</translation>
    </message>
    <message>
        <source>functions only, or tensors too</source>
        <translation>仅函数，或包括张量</translation>
    </message>
    <message>
        <source>fold repeated parts, and open them again</source>
        <translation>折叠重复部分并再次展开</translation>
    </message>
    <message>
        <source>Ctrl with a drag</source>
        <translation>Ctrl 加拖动</translation>
    </message>
    <message>
        <source>take the picture out of the window</source>
        <translation>将图像拖出窗口</translation>
    </message>
    <message>
        <source>In an equation, the engine, the saved tensors</source>
        <translation>在等式、引擎和已保存张量中</translation>
    </message>
    <message>
        <source>from entry to entry, from row to row</source>
        <translation>逐项、逐行移动</translation>
    </message>
    <message>
        <source>the array in full, the step of the node</source>
        <translation>完整数组，节点所在的步骤</translation>
    </message>
    <message>
        <source>In the table of tensors</source>
        <translation>在张量表中</translation>
    </message>
    <message>
        <source>edit the values of a leaf</source>
        <translation>编辑叶子的值</translation>
    </message>
    <message>
        <source>In the presentation</source>
        <translation>在演示中</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>In a number of v</source>
        <translation>在 v 的一个数中</translation>
    </message>
    <message>
        <source>one more, one less</source>
        <translation>加一，减一</translation>
    </message>
    <message>
        <source>In the script</source>
        <translation>在脚本中</translation>
    </message>
    <message>
        <source>indent, outdent</source>
        <translation>缩进，取消缩进</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave the script, so that arrows step</source>
        <translation>离开脚本，用方向键步进</translation>
    </message>
    <message>
        <source>Tab  Shift+Tab</source>
        <translation>Tab  Shift+Tab</translation>
    </message>
    <message>
        <source>PgUp  PgDown</source>
        <translation>PgUp  PgDown</translation>
    </message>
    <message>
        <source>the wheel, a pinch</source>
        <translation>滚轮、双指捏合</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>a drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>move the graph, or a card</source>
        <translation>移动计算图或卡片</translation>
    </message>
    <message>
        <source>a double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>values of a card, folding of a function</source>
        <translation>卡片的数值，函数的折叠</translation>
    </message>
    <message>
        <source>blank the screen, and show it again</source>
        <translation>黑屏，再次显示</translation>
    </message>
    <message>
        <source>a tenth more, a tenth less</source>
        <translation>增加或减少十分之一</translation>
    </message>
    <message>
        <source>more or less while the graph follows</source>
        <translation>增减数值，计算图随之更新</translation>
    </message>
    <message>
        <source>Shift+↑  Shift+↓</source>
        <translation>Shift+↑  Shift+↓</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>This step</source>
        <translation>当前步</translation>
    </message>
    <message>
        <source>Pages of this step</source>
        <translation>该步骤的各页</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Compare with central differences</source>
        <translation>与中心差分比较</translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation>所有数值</translation>
    </message>
    <message>
        <source>Before the first step.</source>
        <translation>第一步之前。</translation>
    </message>
    <message>
        <source>vjp of</source>
        <translation>vjp：</translation>
    </message>
</context>
<context>
    <name>TensorTable</name>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>叶子</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>grad</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Compare with central differences</source>
        <translation>与中心差分比较</translation>
    </message>
    <message>
        <source>non-leaf</source>
        <translation>非叶子</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>A gradient is on its way.</source>
        <translation>梯度正在传来。</translation>
    </message>
    <message>
        <source>A non-leaf keeps no gradient: retain_grad().</source>
        <translation>非叶子不保留梯度：retain_grad()。</translation>
    </message>
    <message>
        <source>Nothing was accumulated: None is not 0.</source>
        <translation>没有累加任何值：None 不是 0。</translation>
    </message>
    <message>
        <source>Just accumulated.</source>
        <translation>刚刚累加。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Kept because of retain_grad().</source>
        <translation>由于 retain_grad() 而保留。</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>All zeros: something was stored.</source>
        <translation>全为零：已存储了值。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>vjp</source>
        <translation>vjp</translation>
    </message>
    <message>
        <source>accumulate</source>
        <translation>累加</translation>
    </message>
    <message>
        <source>before the first step</source>
        <translation>第一步之前</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the script</source>
        <translation>运行脚本</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Example {0}: {1}</source>
        <translation>示例 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>First</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>Values of {0}</source>
        <translation>{0} 的值</translation>
    </message>
    <message>
        <source>Write the numbers into the script</source>
        <translation>将数值写入脚本</translation>
    </message>
    <message>
        <source>This tensor is not in the script any more.</source>
        <translation>此张量已不在脚本中。</translation>
    </message>
</context>
<context>
    <name>VectorDialog</name>
    <message>
        <source>Gradient vector v</source>
        <translation>梯度向量 v</translation>
    </message>
</context>
<context>
    <name>VectorEditor</name>
    <message>
        <source>Edit as a table…</source>
        <translation>以表格编辑…</translation>
    </message>
    <message>
        <source>expression, e.g. (-1)**i / (i + 1)</source>
        <translation>表达式，例如 (-1)**i / (i + 1)</translation>
    </message>
    <message>
        <source>i is the place of an entry, counted from 0</source>
        <translation>i 是元素的位置，从 0 开始</translation>
    </message>
    <message>
        <source>Expression for v</source>
        <translation>v 的表达式</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>v beside another one, through the same graph</source>
        <translation>在同一图中将 v 与另一个并列</translation>
    </message>
    <message>
        <source>Run with v</source>
        <translation>用 v 运行</translation>
    </message>
    <message>
        <source>No tensor here could send a gradient back.</source>
        <translation>这里没有张量可以回传梯度。</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>没有 backward 调用</translation>
    </message>
    <message>
        <source>{0} numbers: edit them in the script</source>
        <translation>{0} 个数：请在脚本中编辑</translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <translation>{0} 个数</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>no backward call yet: from {0}, {1}</source>
        <translation>还没有 backward 调用：从 {0}，{1}</translation>
    </message>
    <message>
        <source>v has {0}, {1} has {2}</source>
        <translation>v 为 {0}，{1} 为 {2}</translation>
    </message>
    <message>
        <source>same shape as {0}: {1}</source>
        <translation>与 {0} 形状相同：{1}</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>全 1</translation>
    </message>
    <message>
        <source>next eᵢ</source>
        <translation>下一个 eᵢ</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>No v: {0}</source>
        <translation>没有 v：{0}</translation>
    </message>
    <message>
        <source>No v: the expression has the shape {0}</source>
        <translation>没有 v：表达式的形状为 {0}</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Tensors and functions</source>
        <translation>张量和函数</translation>
    </message>
    <message>
        <source>Functions only</source>
        <translation>仅函数</translation>
    </message>
    <message>
        <source>Values flow down</source>
        <translation>数值向下流动</translation>
    </message>
    <message>
        <source>Values flow to the right</source>
        <translation>数值向右流动</translation>
    </message>
    <message>
        <source>Values flow up</source>
        <translation>数值向上流动</translation>
    </message>
    <message>
        <source>Values flow to the left</source>
        <translation>数值向左流动</translation>
    </message>
    <message>
        <source>Cards as full as can be read</source>
        <translation>卡片在可读范围内尽量完整</translation>
    </message>
    <message>
        <source>Full cards</source>
        <translation>完整卡片</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>紧凑卡片</translation>
    </message>
    <message>
        <source>Fold rounds, modules and functions</source>
        <translation>折叠循环、模块和函数</translation>
    </message>
    <message>
        <source>Put moved cards back</source>
        <translation>还原移动过的卡片</translation>
    </message>
</context>
<context>
    <name>WholeFunction</name>
    <message>
        <source>Leaf</source>
        <translation>叶子</translation>
    </message>
    <message>
        <source>Working out J…</source>
        <translation>正在计算 J…</translation>
    </message>
    <message>
        <source>Point at an entry: its row, its column, the sum behind it, its way in the graph.</source>
        <translation>指向一个元素：它的行、列、背后的和，以及它在图中的路径。</translation>
    </message>
    <message>
        <source>. All ways to this leaf are lit: there are too many entries to follow each.</source>
        <translation>。通往该叶子的所有路径都被点亮：元素太多，无法逐一追踪。</translation>
    </message>
    <message>
        <source>. Nothing flows from one to the other.</source>
        <translation>。两者之间没有梯度流过。</translation>
    </message>
    <message>
        <source>. What comes along its ways cancels out.</source>
        <translation>。沿各路径而来的项相互抵消。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Check the gradients of the leaves</source>
        <translation>检验叶子的梯度</translation>
    </message>
    <message>
        <source>no backward call</source>
        <translation>没有 backward 调用</translation>
    </message>
    <message>
        <source>The whole J was given up. {0}</source>
        <translation>放弃了整个 J 的计算。{0}</translation>
    </message>
    <message>
        <source>No leaf was reached by this call.</source>
        <translation>此调用没有到达任何叶子。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图像…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation>打印图像…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find in the script</source>
        <translation>在脚本中查找</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Complete, or show the signature</source>
        <translation>补全或显示签名</translation>
    </message>
    <message>
        <source>Comment out and in</source>
        <translation>注释或取消注释</translation>
    </message>
    <message>
        <source>Script from a formula…</source>
        <translation>由公式生成脚本…</translation>
    </message>
    <message>
        <source>Declare the undefined name…</source>
        <translation>声明未定义的名称…</translation>
    </message>
    <message>
        <source>Compare v and v′…</source>
        <translation>比较 v 和 v′…</translation>
    </message>
    <message>
        <source>Larger script</source>
        <translation>放大脚本</translation>
    </message>
    <message>
        <source>Smaller script</source>
        <translation>缩小脚本</translation>
    </message>
    <message>
        <source>Usual size of the script</source>
        <translation>脚本默认大小</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run or stop</source>
        <translation>运行或停止</translation>
    </message>
    <message>
        <source>Breakpoint on this line</source>
        <translation>在此行设置断点</translation>
    </message>
    <message>
        <source>On to the next breakpoint</source>
        <translation>前进到下一个断点</translation>
    </message>
    <message>
        <source>Back to the previous breakpoint</source>
        <translation>回到上一个断点</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual size of text</source>
        <translation>恢复默认文字大小</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>No line has a breakpoint. F9 or a click beside its number sets one.</source>
        <translation>没有断点。按 F9 或单击行号旁可设置断点。</translation>
    </message>
    <message>
        <source>a script without a name</source>
        <translation>未命名的脚本</translation>
    </message>
    <message>
        <source>Unsaved changes to {0} of {1} were found.</source>
        <translation>发现 {0} 的未保存更改（{1}）。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>自动换行</translation>
    </message>
</context>
<context>
    <name>ZoomOverlay</name>
    <message>
        <source>Smaller  −</source>
        <translation>缩小  −</translation>
    </message>
    <message>
        <source>Larger  +</source>
        <translation>放大  +</translation>
    </message>
    <message>
        <source>Fit  W</source>
        <translation>适应  W</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>row.self</name>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
</context>
</TS>
