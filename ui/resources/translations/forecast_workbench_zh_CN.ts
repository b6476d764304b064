<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Forecast Workbench</source>
        <translation>关于 Forecast Workbench</translation>
    </message>
    <message>
        <source>Forecast Workbench {version}</source>
        <translation>预测工作台 Forecast Workbench {version}</translation>
    </message>
    <message>
        <source>Turns a column of readings into a forecast: by clicking, by SQL, by command line.</source>
        <translation>把一列读数变成预测：点击、SQL 或命令行皆可。</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>版本与许可证</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Close about</source>
        <translation>关闭“关于”</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Find or filter here</source>
        <translation>在此查找或筛选</translation>
    </message>
    <message>
        <source>Search actions, series and models…</source>
        <translation>搜索操作、序列和模型…</translation>
    </message>
    <message>
        <source>Go to {panel}</source>
        <translation>转到“{panel}”</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Maximise or restore the panel</source>
        <translation>最大化或还原面板</translation>
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
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Show the rows of the table</source>
        <translation>显示表的各行</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>重新载入文件</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>查找异常</translation>
    </message>
    <message>
        <source>Run what the panel offers</source>
        <translation>运行面板中的内容</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Next anomaly</source>
        <translation>下一个异常</translation>
    </message>
    <message>
        <source>Previous anomaly</source>
        <translation>上一个异常</translation>
    </message>
    <message>
        <source>Remove all forecasts</source>
        <translation>移除所有预测</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>显示模型</translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation>加载模型…</translation>
    </message>
    <message>
        <source>Show the devices</source>
        <translation>显示设备</translation>
    </message>
    <message>
        <source>Run statement</source>
        <translation>运行语句</translation>
    </message>
    <message>
        <source>Run script</source>
        <translation>运行脚本</translation>
    </message>
    <message>
        <source>New tab</source>
        <translation>新建标签页</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>注释或取消注释</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Go to the error</source>
        <translation>转到错误处</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>显示历史记录</translation>
    </message>
    <message>
        <source>Mark the context on the plot</source>
        <translation>在图上标记上下文</translation>
    </message>
    <message>
        <source>Show or hide the crosshair</source>
        <translation>显示或隐藏十字线</translation>
    </message>
    <message>
        <source>Fit the plot to the data</source>
        <translation>使图适合数据</translation>
    </message>
    <message>
        <source>Zoom the plot</source>
        <translation>缩放图</translation>
    </message>
    <message>
        <source>Pan the plot</source>
        <translation>平移图</translation>
    </message>
    <message>
        <source>Move the nearer edge of the context</source>
        <translation>移动上下文较近的边</translation>
    </message>
    <message>
        <source>Select a forecast on the plot</source>
        <translation>在图上选择预测</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Show the log files</source>
        <translation>显示日志文件</translation>
    </message>
    <message>
        <source>About Forecast Workbench</source>
        <translation>关于 Forecast Workbench</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>ChooserModel</name>
    <message>
        <source>Ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Cannot be used now</source>
        <translation>目前不能使用</translation>
    </message>
    <message>
        <source>No model matches. Clear the search.</source>
        <translation>没有匹配的模型。请清除搜索内容。</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>SQL editor</source>
        <translation>SQL 编辑器</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Time series (*.csv *.tsv *.txt *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</source>
        <translation>时间序列 (*.csv *.tsv *.txt *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open time series</source>
        <translation>打开时间序列</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>补全项</translation>
    </message>
</context>
<context>
    <name>CovariateUses</name>
    <message>
        <source>{known} of {horizon} rows</source>
        <translation>{horizon} 行中已有 {known} 行</translation>
    </message>
    <message>
        <source>Past only</source>
        <translation>仅过去</translation>
    </message>
    <message>
        <source>Known future</source>
        <translation>未来已知</translation>
    </message>
    <message>
        <source>How {name} is known</source>
        <translation>{name} 的已知范围</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Filter series</source>
        <translation>筛选序列</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>已打开的数据</translation>
    </message>
    <message>
        <source>Files that you open are listed here with their series.</source>
        <translation>打开的文件及其序列会列在这里。</translation>
    </message>
    <message>
        <source>No data is open.</source>
        <translation>没有打开的数据。</translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>没有包含这些文字的内容。</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Show on plot</source>
        <translation>在图上显示</translation>
    </message>
    <message>
        <source>Add to plot</source>
        <translation>添加到图</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示各行</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>按选项打开…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy tree path</source>
        <translation>复制树路径</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>DataPart</name>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一个</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Chosen series</source>
        <translation>所选序列</translation>
    </message>
    <message>
        <source>Filter and choose</source>
        <translation>筛选并选择</translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count} 个</translation>
    </message>
    <message>
        <source>{chosen} of {count} in one job</source>
        <translation>一次作业处理 {count} 个中的 {chosen} 个</translation>
    </message>
    <message>
        <source>{count} series in one job</source>
        <translation>一次作业处理 {count} 个序列</translation>
    </message>
    <message>
        <source>{model} takes none.</source>
        <translation>{model} 不使用协变量。</translation>
    </message>
</context>
<context>
    <name>DataTree</name>
    <message>
        <source>The file is being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>{file} changed on disk. Reload reads it again.</source>
        <translation>磁盘上的 {file} 已更改。“重新载入”会再次读取它。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are running. Closing the window stops them.</source>
        <translation>
            <numerusform>有 %n 个作业正在运行。关闭窗口会将其停止。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details of the series</source>
        <translation>序列详情</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>等间隔</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>不等间隔</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>none, wall clock</source>
        <translation>无，当地时钟</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>未发现</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
    </message>
    <message>
        <source>1 gap of {span}</source>
        <translation>1 处间断，{span}</translation>
    </message>
    <message>
        <source>{gaps} gaps, {rows} rows</source>
        <translation>{gaps} 处间断，{rows} 行</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>技术信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>Device {name}</source>
        <translation>设备 {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n cores</source>
        <translation>
            <numerusform>%n 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>Load model…</source>
        <translation>加载模型…</translation>
    </message>
    <message>
        <source>Keep a model loaded on {device}</source>
        <translation>让模型常驻于 {device}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未提供</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % of %n cores</source>
        <translation>
            <numerusform>%n 个核心的 {percent} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{used} of {total}</source>
        <translation>{used} / {total}</translation>
    </message>
    <message>
        <source>Budget {budget}, {free} of memory free.</source>
        <translation>预算 {budget}，空闲内存 {free}。</translation>
    </message>
</context>
<context>
    <name>DevicesPanel</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>No model is loaded. Models load on first use, or with Load model.</source>
        <translation>没有已加载的模型。模型在首次使用时加载，也可用“加载模型”加载。</translation>
    </message>
    <message>
        <source>Models to load</source>
        <translation>可加载的模型</translation>
    </message>
    <message>
        <source>Memory budget: {percent} % of each device</source>
        <translation>内存预算：每个设备的 {percent} %</translation>
    </message>
</context>
<context>
    <name>EquivalentPart</name>
    <message>
        <source>Equivalent</source>
        <translation>等效写法</translation>
    </message>
    <message>
        <source>SQL, command line</source>
        <translation>SQL、命令行</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The same request as text</source>
        <translation>同一请求的文本形式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open in query editor</source>
        <translation>在查询编辑器中打开</translation>
    </message>
    <message>
        <source>Copy SQL</source>
        <translation>复制 SQL</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>复制命令行</translation>
    </message>
    <message>
        <source>Copy Python</source>
        <translation>复制 Python 代码</translation>
    </message>
</context>
<context>
    <name>ErrorBar</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the place of the error (F8)</source>
        <translation>显示出错位置 (F8)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation>显示错误码和技术信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation>第 {line} 行第 {column} 列：</translation>
    </message>
    <message>
        <source>Replace with {name}</source>
        <translation>替换为 {name}</translation>
    </message>
    <message>
        <source>Put {name} in its place</source>
        <translation>用 {name} 代替</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>错误码 {code}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Include quantiles</source>
        <translation>包含分位数</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601</translation>
    </message>
    <message>
        <source>Epoch, seconds</source>
        <translation>纪元秒</translation>
    </message>
    <message>
        <source>Epoch, milliseconds</source>
        <translation>纪元毫秒</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Pattern of the times</source>
        <translation>时间格式</translation>
    </message>
    <message>
        <source>Year %Y, month %m, day %d, hour %H, minute %M, second %S</source>
        <translation>年 %Y、月 %m、日 %d、时 %H、分 %M、秒 %S</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>As in the series</source>
        <translation>与序列相同</translation>
    </message>
    <message>
        <source>The times have no zone</source>
        <translation>时间不带时区</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>请至少勾选一列。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Write it as Europe/Berlin or +08:00.</source>
        <translation>没有时区 {zone}。请写成 Europe/Berlin 或 +08:00 的形式。</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The program met a fault of its own: {reason}</source>
        <translation>程序自身出现故障：{reason}</translation>
    </message>
    <message>
        <source>Your data is untouched. Please report it with the details.</source>
        <translation>您的数据未受影响。请附上详情报告此问题。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this query</source>
        <translation>在此查询中查找</translation>
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
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} 个或更多</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 个</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy {rows} rows to the clipboard?</source>
        <translation>要把 {rows} 行复制到剪贴板吗？</translation>
    </message>
    <message>
        <source>This needs much memory; Export writes them to a file instead.</source>
        <translation>这需要大量内存；“导出”可改为写入文件。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制各行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>HistoryPopup</name>
    <message>
        <source>Query history</source>
        <translation>查询历史</translation>
    </message>
    <message>
        <source>Search what was run</source>
        <translation>搜索运行过的内容</translation>
    </message>
    <message>
        <source>Scripts that were run</source>
        <translation>运行过的脚本</translation>
    </message>
    <message>
        <source>Nothing was run yet.</source>
        <translation>尚未运行任何内容。</translation>
    </message>
    <message>
        <source>No script holds these words.</source>
        <translation>没有脚本包含这些文字。</translation>
    </message>
</context>
<context>
    <name>Interval</name>
    <message>
        <source>{n} nanosecond</source>
        <translation>{n} 纳秒</translation>
    </message>
    <message>
        <source>{n} nanoseconds</source>
        <translation>{n} 纳秒</translation>
    </message>
    <message>
        <source>{n} microsecond</source>
        <translation>{n} 微秒</translation>
    </message>
    <message>
        <source>{n} microseconds</source>
        <translation>{n} 微秒</translation>
    </message>
    <message>
        <source>{n} millisecond</source>
        <translation>{n} 毫秒</translation>
    </message>
    <message>
        <source>{n} milliseconds</source>
        <translation>{n} 毫秒</translation>
    </message>
    <message>
        <source>{n} second</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} seconds</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} hour</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation>{n} 周</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} 周</translation>
    </message>
    <message>
        <source>{n} month</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} quarter</source>
        <translation>{n} 个季度</translation>
    </message>
    <message>
        <source>{n} quarters</source>
        <translation>{n} 个季度</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>{n} step</source>
        <translation>{n} 步</translation>
    </message>
    <message>
        <source>{n} steps</source>
        <translation>{n} 步</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>个季度</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>约剩 {duration}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Delete stops a job, Enter shows its details</source>
        <translation>Delete 停止作业，Enter 显示详情</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>尚未运行任何作业。</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>错误码 {code}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>LegendBox</name>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
    <message>
        <source>Click the name to select this forecast.</source>
        <translation>点击名称可选中此预测。</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Empty the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Nothing has been logged.</source>
        <translation>尚无日志。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Forecast Workbench</source>
        <translation>预测工作台</translation>
    </message>
    <message>
        <source>Plot, query and models</source>
        <translation>图、查询和模型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
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
        <source>Close the panel in front</source>
        <translation>关闭最前面的面板</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation>第 {line} 行第 {column} 列：</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Search by name, task or ability</source>
        <translation>按名称、任务或能力搜索</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Details of the model</source>
        <translation>模型详情</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Set up with this model</source>
        <translation>用此模型进行配置</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>加载…</translation>
    </message>
    <message>
        <source>Keep this model loaded on a device</source>
        <translation>让此模型常驻于设备</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Run this model on the sample and tell how long it took</source>
        <translation>在示例上运行此模型并报告用时</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>at least {rows:,} rows</source>
        <translation>至少 {rows:,} 行</translation>
    </message>
    <message>
        <source>{least:,} to {most:,} rows</source>
        <translation>{least:,} 至 {most:,} 行</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>up to {most:,} steps</source>
        <translation>最多 {most:,} 步</translation>
    </message>
    <message>
        <source>past</source>
        <translation>过去</translation>
    </message>
    <message>
        <source>known future</source>
        <translation>未来已知</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>数量不限</translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>accepts NaN</source>
        <translation>接受 NaN</translation>
    </message>
    <message>
        <source>are filled first</source>
        <translation>先行填补</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>{low:,g} to {high:,g}</source>
        <translation>{low:,g} 至 {high:,g}</translation>
    </message>
    <message>
        <source>at least {low:,g}</source>
        <translation>至少 {low:,g}</translation>
    </message>
    <message>
        <source>at most {high:,g}</source>
        <translation>至多 {high:,g}</translation>
    </message>
    <message>
        <source>default {value}</source>
        <translation>默认 {value}</translation>
    </message>
    <message>
        <source>chosen by the model</source>
        <translation>由模型选择</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
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
        <source>Loaded</source>
        <translation>已加载</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>启用中</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>移除中</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
</context>
<context>
    <name>ModelPart</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Show the models of one task</source>
        <translation>显示某一任务的模型</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>重新读取列表</translation>
    </message>
    <message>
        <source>No model matches. Clear the filter.</source>
        <translation>没有匹配的模型。请清除筛选条件。</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation>显示错误码和技术信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>OpenOptionsDialog</name>
    <message>
        <source>Open {file} with options</source>
        <translation>按选项打开 {file}</translation>
    </message>
    <message>
        <source>Found in the file</source>
        <translation>由文件判断</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>How {file} is read</source>
        <translation>{file} 的读取方式</translation>
    </message>
    <message>
        <source>Table name</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>Time column</source>
        <translation>时间列</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Series id</source>
        <translation>序列标识</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>time in “{column}” ({format})</source>
        <translation>时间在“{column}”列（{format}）</translation>
    </message>
    <message>
        <source>{count} series by “{column}”</source>
        <translation>按“{column}”分为 {count} 个序列</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>等间隔</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>不等间隔</translation>
    </message>
    <message>
        <source>every {interval}, {regular}</source>
        <translation>每 {interval}，{regular}</translation>
    </message>
    <message>
        <source>{gaps} gaps</source>
        <translation>{gaps} 处间断</translation>
    </message>
    <message>
        <source>{rows} duplicate times</source>
        <translation>{rows} 个重复时间</translation>
    </message>
    <message>
        <source>zone {zone}</source>
        <translation>时区 {zone}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Put all options back to their defaults</source>
        <translation>将所有选项恢复为默认值</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation>高级选项</translation>
    </message>
    <message>
        <source>Options of {model}</source>
        <translation>{model} 的选项</translation>
    </message>
</context>
<context>
    <name>OutputPart</name>
    <message>
        <source>Band of {percent} %</source>
        <translation>{percent} % 区间</translation>
    </message>
    <message>
        <source>Bands, %</source>
        <translation>区间，%</translation>
    </message>
    <message>
        <source>What happens to missing values before the model sees the series</source>
        <translation>模型读取序列之前如何处理缺失值</translation>
    </message>
    <message>
        <source>If missing</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>Levels and bounds</source>
        <translation>水平与界限</translation>
    </message>
    <message>
        <source>Further quantile levels between 0 and 1</source>
        <translation>0 与 1 之间的其他分位数水平</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <source>No forecast value is below</source>
        <translation>预测值不低于</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No forecast value is above</source>
        <translation>预测值不高于</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>{model} gives no bands.</source>
        <translation>{model} 不给出区间。</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>原样传递</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>{count} values are missing; they are {what}.</source>
        <translation>缺失 {count} 个值，处理方式：{what}。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Pass on as NaN</source>
        <translation>以 NaN 传递</translation>
    </message>
    <message>
        <source>Default: pass on</source>
        <translation>默认：原样传递</translation>
    </message>
    <message>
        <source>Pass on ({model} accepts it)</source>
        <translation>原样传递（{model} 接受）</translation>
    </message>
    <message>
        <source>Default: interpolate</source>
        <translation>默认：插值</translation>
    </message>
    <message>
        <source>Pass on (not with {model})</source>
        <translation>原样传递（{model} 不支持）</translation>
    </message>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Forward fill</source>
        <translation>前向填充</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the whole series</source>
        <translation>整个序列的概览</translation>
    </message>
    <message>
        <source>Drag to move the visible part</source>
        <translation>拖动以移动可见部分</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search actions, series, models</source>
        <translation>搜索操作、序列、模型</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>held back</source>
        <translation>留出值</translation>
    </message>
    <message>
        <source>{ranges} ranges, {rows} rows</source>
        <translation>{ranges} 段，{rows} 行</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}</source>
        <translation>用 {model} 预测 {series}，{steps} 步，{low} 至 {high} {unit}</translation>
    </message>
    <message>
        <source>Anomalies of {series} found by {model}: {ranges} ranges</source>
        <translation>{model} 在 {series} 中发现的异常：{ranges} 段</translation>
    </message>
    <message>
        <source>{series}, {rows} rows</source>
        <translation>{series}，{rows} 行</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>阈值 {value}</translation>
    </message>
    <message>
        <source>{share} % band</source>
        <translation>{share} % 区间</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>PlotPanel</name>
    <message>
        <source>Work in progress</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Select a series in Data to see it here.</source>
        <translation>在“数据”中选择一个序列，即可在此查看。</translation>
    </message>
    <message>
        <source>Mark context</source>
        <translation>标记上下文</translation>
    </message>
    <message>
        <source>Crosshair</source>
        <translation>十字线</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation>上一个序列</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>下一个序列</translation>
    </message>
    <message>
        <source>Series of the forecast</source>
        <translation>预测的序列</translation>
    </message>
    <message>
        <source>Choose or search a series of the forecast</source>
        <translation>选择或搜索预测中的序列</translation>
    </message>
    <message>
        <source>{rows:,} rows read so far</source>
        <translation>已读取 {rows:,} 行</translation>
    </message>
    <message>
        <source>{rows} of {total} million rows</source>
        <translation>{rows} / {total} 百万行</translation>
    </message>
    <message>
        <source>{rows} of {total} rows</source>
        <translation>{rows} / {total} 行</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
</context>
<context>
    <name>PlotView</name>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Forecast from {time}</source>
        <translation>自 {time} 起预测</translation>
    </message>
    <message>
        <source>Context · {rows} rows</source>
        <translation>上下文 · {rows} 行</translation>
    </message>
    <message>
        <source>{context} · drag the edges</source>
        <translation>{context} · 可拖动边缘</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>QueryBar</name>
    <message>
        <source>Run statement</source>
        <translation>运行语句</translation>
    </message>
    <message>
        <source>Run script</source>
        <translation>运行脚本</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>代码片段</translation>
    </message>
    <message>
        <source>More for this query</source>
        <translation>此查询的更多操作</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>Query editor</source>
        <translation>查询编辑器</translation>
    </message>
    <message>
        <source>Query {number}</source>
        <translation>查询 {number}</translation>
    </message>
    <message>
        <source>Open a query</source>
        <translation>打开查询</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>保存查询</translation>
    </message>
    <message>
        <source>Query tabs</source>
        <translation>查询标签页</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>新建查询</translation>
    </message>
    <message>
        <source>Open a query…</source>
        <translation>打开查询…</translation>
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
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>注释或取消注释</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Close this query</source>
        <translation>关闭此查询</translation>
    </message>
    <message>
        <source>{name}, not saved</source>
        <translation>{name}，未保存</translation>
    </message>
    <message>
        <source>Ln {line}, Col {column}</source>
        <translation>行 {line}，列 {column}</translation>
    </message>
    <message>
        <source>Close the query</source>
        <translation>关闭查询</translation>
    </message>
    <message>
        <source>{name} has changes that are not saved.</source>
        <translation>{name} 有未保存的更改。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReadOut</name>
    <message>
        <source>Values at the crosshair</source>
        <translation>十字线处的值</translation>
    </message>
</context>
<context>
    <name>ResidentRow</name>
    <message>
        <source>Fewer instances of {model}</source>
        <translation>减少 {model} 的实例</translation>
    </message>
    <message>
        <source>More instances of {model}</source>
        <translation>增加 {model} 的实例</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>卸载</translation>
    </message>
    <message>
        <source>Free the memory of {model}</source>
        <translation>释放 {model} 的内存</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>idle {duration}</source>
        <translation>空闲 {duration}</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>区段</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Forecasts in the table</source>
        <translation>表中的预测</translation>
    </message>
    <message>
        <source>Results of the statements</source>
        <translation>各语句的结果</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>连同表头复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No results yet. Run a forecast or a query.</source>
        <translation>尚无结果。请运行预测或查询。</translation>
    </message>
    <message>
        <source>Both forecasts</source>
        <translation>两个预测</translation>
    </message>
    <message>
        <source>All forecasts</source>
        <translation>所有预测</translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation>结果 {number}</translation>
    </message>
    <message>
        <source>Messages ({count})</source>
        <translation>消息（{count}）</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>{ranges} ranges in {rows} rows</source>
        <translation>{rows} 行中有 {ranges} 段</translation>
    </message>
    <message>
        <source>{rows}, page {page} of {pages}</source>
        <translation>{rows}，第 {page} / {pages} 页</translation>
    </message>
</context>
<context>
    <name>RowsPart</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Last N</source>
        <translation>最后 N 行</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Rows at the end</source>
        <translation>末尾行数</translation>
    </message>
    <message>
        <source>How many rows at the end the model sees</source>
        <translation>模型读取末尾的多少行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>No rows lie within the region.</source>
        <translation>区域内没有行。</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{rows} rows, marked on the plot</source>
        <translation>{rows} 行，已在图上标记</translation>
    </message>
    <message>
        <source>The series has {rows} rows; all are used.</source>
        <translation>序列有 {rows} 行，全部使用。</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>no season found</source>
        <translation>未发现季节</translation>
    </message>
    <message>
        <source>season {rows}, found in the data</source>
        <translation>季节 {rows}，由数据得出</translation>
    </message>
    <message>
        <source>season {rows} ({name}), found in the data</source>
        <translation>季节 {rows}（{name}），由数据得出</translation>
    </message>
    <message>
        <source>Unit of the horizon</source>
        <translation>预测长度的单位</translation>
    </message>
    <message>
        <source>Steps, or a length of time</source>
        <translation>步数或时长</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Hold back the last rows and compare</source>
        <translation>留出最后几行并比较</translation>
    </message>
    <message>
        <source>Hide the last rows from the model and compare the forecast with them</source>
        <translation>不让模型看到最后几行，并将预测与之比较</translation>
    </message>
    <message>
        <source>Rows held back</source>
        <translation>留出的行数</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Make a coarser series first; horizon and context count its rows</source>
        <translation>先转换为更粗的序列；预测长度和上下文按其行数计</translation>
    </message>
    <message>
        <source>How rows become one</source>
        <translation>多行合一的方式</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>SampleModel</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search actions, series, models</source>
        <translation>搜索操作、序列、模型</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>Choose a column to work on.</source>
        <translation>请选择要处理的列。</translation>
    </message>
    <message>
        <source>The interval between the rows cannot be told from {rows} rows.</source>
        <translation>无法从 {rows} 行判断行间隔。</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <source>{model} does not accept missing values. Choose another way.</source>
        <translation>{model} 不接受缺失值。请选择其他处理方式。</translation>
    </message>
    <message>
        <source>It is not active.</source>
        <translation>该模型不可用。</translation>
    </message>
    <message>
        <source>Forecasts at most {limit} steps.</source>
        <translation>最多预测 {limit} 步。</translation>
    </message>
    <message>
        <source>The series has {rows} rows; {model} needs {minimum}.</source>
        <translation>序列有 {rows} 行；{model} 需要 {minimum} 行。</translation>
    </message>
    <message>
        <source>Takes no covariates. Remove {names}.</source>
        <translation>不使用协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Takes past covariates only. Remove {names}.</source>
        <translation>只使用过去的协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Takes known future covariates only. Remove {names}.</source>
        <translation>只使用未来已知的协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Mark the rows on the plot, or choose All.</source>
        <translation>请在图上标记各行，或选择“全部”。</translation>
    </message>
    <message>
        <source>The series has {rows} rows. Hold back fewer of them.</source>
        <translation>序列有 {rows} 行。请减少留出的行数。</translation>
    </message>
    <message>
        <source>Choose at least one series.</source>
        <translation>请至少选择一个序列。</translation>
    </message>
    <message>
        <source>{text} is not a number.</source>
        <translation>{text} 不是数字。</translation>
    </message>
    <message>
        <source>The upper bound must be above the lower one.</source>
        <translation>上限必须大于下限。</translation>
    </message>
    <message>
        <source>Write levels between 0 and 1, such as 0.05 0.3.</source>
        <translation>请填写 0 与 1 之间的水平，例如 0.05 0.3。</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>covariates</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>{steps} steps of {interval}</source>
        <translation>{steps} 步，每步 {interval}</translation>
    </message>
    <message>
        <source>{length}, to {end}</source>
        <translation>{length}，至 {end}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Models and SQL</source>
        <translation>模型与 SQL</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
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
        <source>As in the file</source>
        <translation>与文件相同</translation>
    </message>
    <message>
        <source>Watch open files for changes</source>
        <translation>监视已打开文件的更改</translation>
    </message>
    <message>
        <source>Bring the last session back at the start</source>
        <translation>启动时恢复上次会话</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A new language counts from the next start.</source>
        <translation>新语言在下次启动后生效。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>For times in files that name none.</source>
        <translation>用于未注明时区的文件。</translation>
    </message>
    <message>
        <source>By the interval</source>
        <translation>按间隔决定</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Quantile levels</source>
        <translation>分位数水平</translation>
    </message>
    <message>
        <source>Between 0 and 1, commas between.</source>
        <translation>介于 0 与 1 之间，以逗号分隔。</translation>
    </message>
    <message>
        <source>Horizon, steps</source>
        <translation>预测长度，步</translation>
    </message>
    <message>
        <source>One for each core</source>
        <translation>每个核心一个</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Model processes give way to other programs</source>
        <translation>模型进程让其他程序优先</translation>
    </message>
    <message>
        <source>Number the rows of forecasts as AINode does</source>
        <translation>按 AINode 的方式为预测行编号</translation>
    </message>
    <message>
        <source>Model processes</source>
        <translation>模型进程</translation>
    </message>
    <message>
        <source>Time limit of a request, s</source>
        <translation>请求时限，秒</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <translation>模型可用内存</translation>
    </message>
    <message>
        <source>Share of each device's memory.</source>
        <translation>占每个设备内存的份额。</translation>
    </message>
    <message>
        <source>Unload after minutes idle</source>
        <translation>空闲多少分钟后卸载</translation>
    </message>
    <message>
        <source>There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.</source>
        <translation>没有时区 {name}。请使用 Asia/Shanghai 之类的名称，或 +08:00。</translation>
    </message>
    <message>
        <source>Quantile levels are numbers with commas between them.</source>
        <translation>分位数水平是以逗号分隔的数字。</translation>
    </message>
    <message>
        <source>Quantile levels lie between 0 and 1.</source>
        <translation>分位数水平介于 0 与 1 之间。</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set-up</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Select a series in Data to set up a forecast.</source>
        <translation>在“数据”中选择一个序列，即可配置预测。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Select a series in Data first.</source>
        <translation>请先在“数据”中选择一个序列。</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>查找异常</translation>
    </message>
    <message>
        <source>Forecast {series} series, {steps} steps</source>
        <translation>预测 {series} 个序列，{steps} 步</translation>
    </message>
    <message>
        <source>Forecast 1 step</source>
        <translation>预测 1 步</translation>
    </message>
    <message>
        <source>Forecast {steps} steps</source>
        <translation>预测 {steps} 步</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close shortcuts</source>
        <translation>关闭快捷键</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Last 96 rows</source>
        <translation>最后 96 行</translation>
    </message>
    <message>
        <source>Mean of each day</source>
        <translation>每日平均值</translation>
    </message>
    <message>
        <source>Forecast with CALL INFERENCE</source>
        <translation>用 CALL INFERENCE 预测</translation>
    </message>
    <message>
        <source>Forecast with FORECAST</source>
        <translation>用 FORECAST 预测</translation>
    </message>
    <message>
        <source>Forecast with quantiles</source>
        <translation>带分位数的预测</translation>
    </message>
    <message>
        <source>Find anomalies</source>
        <translation>查找异常</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Loaded models</source>
        <translation>已加载的模型</translation>
    </message>
    <message>
        <source>Load a model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs the statement at the caret, Alt+X the whole script.</source>
        <translation>Ctrl+Enter 运行光标处的语句，Alt+X 运行整个脚本。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Open a time series</source>
        <translation>打开时间序列</translation>
    </message>
    <message>
        <source>Drop a CSV, Parquet, TsFile or Excel file on this window,</source>
        <translation>将 CSV、Parquet、TsFile 或 Excel 文件拖放到此窗口，</translation>
    </message>
    <message>
        <source>or paste a table from a spreadsheet.</source>
        <translation>或从电子表格粘贴表格。</translation>
    </message>
    <message>
        <source>Or try a sample</source>
        <translation>或试用示例</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Open the chosen sample (Enter)</source>
        <translation>打开所选示例 (Enter)</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open files (Ctrl+O)</source>
        <translation>打开文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Open the table on the clipboard</source>
        <translation>打开剪贴板中的表格</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Then press Forecast: {name} is set up for {steps} steps with {model}.</source>
        <translation>然后按“预测”：{name} 已配置为用 {model} 预测 {steps} 步。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>最近的消息</translation>
    </message>
    <message>
        <source>Jobs that run</source>
        <translation>运行中的作业</translation>
    </message>
    <message>
        <source>Load of the processor</source>
        <translation>处理器负载</translation>
    </message>
    <message>
        <source>Memory that is free</source>
        <translation>空闲内存</translation>
    </message>
    <message>
        <source>Time zone of the times shown</source>
        <translation>所示时间的时区</translation>
    </message>
    <message>
        <source>CPU {percent} %</source>
        <translation>CPU {percent} %</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>空闲 {free} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n 个作业运行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No time zone</source>
        <translation>无时区</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>_OptionRow</name>
    <message>
        <source>Also called {names}.</source>
        <translation>也称 {names}。</translation>
    </message>
    <message>
        <source>Chosen by the model</source>
        <translation>由模型选择</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>last time {value}</source>
        <translation>上次为 {value}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>changed from {value}</source>
        <translation>原值 {value}</translation>
    </message>
</context>
<context>
    <name>dock</name>
    <message>
        <source>Close {panel}</source>
        <translation>关闭“{panel}”</translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message>
        <source>{file} has no ending that names a picture.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End the name in .png or .svg.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Windows and pictures need Qt, which cannot be loaded: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run: {command}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no statement.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write it first, then the files; or use --script FILE.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The script {file} could not be read: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give a text file in UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--resample {written}: {aggregate} is not an aggregate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--horizon {written} is not a number of steps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write at least 1, or a duration: 4d.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--quantiles {written} are not levels between 0 and 1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write for example 0.1,0.5,0.9.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--option {written} is not name=value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write for example --option sp=24.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>--missing {written} is not one of the ways to treat missing values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose {ways}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean the command {near}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>See: forecast-workbench --help</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find anomalies in {what} with {model}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read {name} again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load {model} on {devices}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unload {model} from {devices}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export to {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forecast {what} with {model}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste a table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run statements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find anomalies in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no ending that names a format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>End the name in .csv, .parquet, .xlsx or .json.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no column {name} to export.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Free some space or choose another disk; no part of the file was left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make the folder {folder} first, or choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the name of a file in that folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close programs that hold the file, or choose a folder that you may write to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{format} is not a time format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows:,} rows are more than an Excel sheet holds ({limit:,}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export to CSV or Parquet, or choose fewer rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series has {rows:,} rows; {held:,} were to be held back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hold back fewer rows than there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The interval between rows cannot be told from {rows} row(s).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give more rows, or the interval of the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} has no values in the chosen rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another column or other rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last {rows:,} rows have no value; the forecast starts after the last value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} takes at most {limit} targets; {count} were chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose fewer targets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series has no rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another series, or widen the time range.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} used the last {rows:,} rows, its limit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is known for {present:,} of the {steps:,} steps to forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add rows with its future values, forecast fewer steps, or hold back rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The horizon is {horizon} steps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for at least 1 step.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for fewer steps, or resample to a coarser interval.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The number of rows to hold back is {rows}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use 0 or more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} gives no quantiles.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for the point forecast alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{level} is not a quantile level.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Levels lie between 0 and 1, such as 0.1.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lower bound {lower} is above the upper bound {upper}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exchange them, or leave one out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} takes no covariates that are known for the future.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out {names}, or choose a model that takes them, such as auto_arima.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} takes no past covariates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out {names}, or choose another model.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is a target and a covariate at once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use it as one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series has {rows:,} rows; {model} needs {minimum:,}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use more rows, or a model that needs fewer, such as naive_forecaster.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no rows to work on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a series with rows, or widen the time range.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The interval between the rows is not known, so {duration} cannot be counted in steps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give the horizon as a number of steps.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is not an interval.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Starting the model process</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{title}: the program met a fault of its own ({kind}: {reason}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Please report it with the details.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The class {name} of the model {model} is not a pipeline.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The code of the model {model} cannot be loaded: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at the details; a package that is missing or too old is the usual cause.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model does not take missing values and {count:,} are missing; the first is {name} at {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interpolate or forward fill them, or choose a model that takes missing values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} values were missing and were filled forward before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 value was missing and was filled forward before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} infinite value(s) were treated as missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first {count:,} row(s) have no value and were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} value(s) are missing; the first is {name} at {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Interpolate or forward fill them, or choose other rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows:,} rows and {count:,} values were missing and were filled forward before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows:,} rows were missing and were filled forward before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} values were missing and were interpolated before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 row was missing and was filled forward before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 value was missing and was interpolated before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows that were not in time order were sorted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} row(s) had the time of another; the last of them was kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are no rows at weekends; the rows were used as evenly spaced.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times are uneven; the rows were used as evenly spaced, every {interval}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} row(s) stand between two steps and were moved to one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} missing value(s) were passed on to the model.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} missing row(s) were put in as missing values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows:,} rows and {count:,} values were missing and were interpolated before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows:,} rows were missing and were interpolated before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1 row was missing and was interpolated before the forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The package {package} is not installed; add it with: {command}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The declaration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare the file with the config.json of a builtin model, for example auto_ets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attribute {name} expect value between {low} and {high}, got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attribute {name} expect value of at least {low}, got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attribute {name} expect value of at most {high}, got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give {name} a value in its range: {help}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attribute {name} expect value in [{choices}], got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give {name} one of these words.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrong type for attribute: {name}, expected: {type}, got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What {name} means: {help}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attribute {name} expect value type list[int], got {value} instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write whole numbers with commas, for example {name}=({example}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} has no option {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave it out; this model has no options.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean {near}? The options of {model} are {options}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The options of {model} are {options}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option {name} takes {length} whole numbers, and {count} are given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write them with commas, for example {name}=({example}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option {name} is given twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} finds anomalies and does not forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} forecasts and does not look for anomalies.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SHOW MODELS lists the models that there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a forecaster: {others}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a detector: {others}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Model [{model}] is not registered yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} is {state}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series has a row every {own}; it cannot be made finer, to {asked}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose an interval longer than {own}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last row, {time}, is made of fewer rows than the others.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the mean of its rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the sum of its rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the last of its rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the least of its rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the greatest of its rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} stopped with {kind}: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Other options, or other rows, may suit the model; the details show where it stopped.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} ran out of memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use fewer rows, or close other programs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} returned {count} results for {wanted} series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report this to the model's author; the model cannot be used as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the zygote has ended</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model is running</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting for a free model process</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model process ended by itself while it ran {model} (exit code {status}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again with other options; the details have the last lines of its log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The process for {model} could not be started.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try once more; the details have the last lines of its log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model processes have been ended because the program is closing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Start the program again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} was stopped after {seconds:g} seconds, the limit for a request.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use fewer rows or series, choose a faster model, or raise the limit in the settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model process ran out of memory or was killed while it ran {model}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again with fewer rows or series, or close other programs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model process crashed while it ran {model} (signal {signal}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The request for {model} cannot be sent to its process: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Series are float64 arrays, options are numbers, texts and lists of numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} is loaded on {devices} ({count} instances).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} is unloaded from {devices}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} needs {size:,.0f} MiB on {device}, where models may use {budget:,.0f} MiB and {free:,.0f} MiB are free.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unload other models, close other programs, or raise the models' share of memory.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Device ID list contains duplicate entries.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name each device once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} runs on the cpu and cannot be loaded on device {device}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Load it to 'cpu'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Device id should be 'cpu' or integer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>'{device}' is neither.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>AIDevice ID [{device}] is not available. You can use 'SHOW AI_DEVICES' to retrieve the available devices.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} is not loaded on device {device}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>You can use 'SHOW LOADED MODELS' to see what is loaded.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} gave up its work without being asked to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model's result cannot be sent to the program ({reason}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Report this to the model's author; results are arrays, numbers and texts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not an object</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings file could not be read ({reason}); defaults are used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings were written by a newer version; what is unknown here is ignored.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The settings could not be saved to {file}: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The setting {name} has a value that cannot be used; its default is used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no column “{column}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean “{suggestion}”?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its columns are {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no time column; its columns are {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select the time column too, as in SELECT time, value FROM …</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{column}” of the query is not a time, it is {type}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cast it, as in CAST({column} AS TIMESTAMP).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Widen its WHERE clause, or check the table's time range.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no values beside {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a numeric column too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No row of the query has a time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select the time column as it is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{column}” of the query is not numeric, it is {type}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave it out, cast it, or use it to tell series apart (PARTITION BY).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a file with a row of column names and rows of values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} characters of {file} could not be read and show as �.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} lines before the column names were skipped.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; what they lack is missing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file breaks the rules of CSV in places; it was read leniently.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbers were read with a decimal comma.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{encoding}” is not the name of an encoding.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no rows below a row of column names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a workbook whose sheet begins with column names.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its sheets are {sheets}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sheet {sheet} of {count} was read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is a ZIP archive and not a table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unpack it and open the files in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a file with rows of values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the path, or open another file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open one of the files in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask for the permission to read it, or copy it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a file with at least one row of values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>None of the times in column “{column}” of {file} can be read as {format}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say how they are written with --time-format, such as %d/%m/%Y %H:%M or epoch_ms.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count:,} rows without a readable time were left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no column “{column}” that could name its series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times were read as {format}; say so if day and month stand the other way round.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The statement has a character that no text may have.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a SELECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are {count} statements where one SELECT is expected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Run them one after the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{statement} is not allowed here; only SELECT is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open files with Open or on the command line, and save results with Export.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The statement cannot be run: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The details hold all that DuckDB says about it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no open table “{table}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open its file first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The open tables are {tables}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SQL cannot reach files or the network.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the file first; it is then a table named after it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The statement cannot be read: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check the spelling, commas and brackets at this place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} cannot be read as {kind}: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check that the file is complete and of the kind that its name says.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No row of {series} lies between {start} and {until}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its rows go from {first} to {last}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No column of {table} is chosen to be forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a target.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{table} has no id column, so a series “{id}” cannot be chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the id column with --id-column when opening the file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{table} was pasted; there is no file to read it from again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paste it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{table} has no column “{column}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{column}” of {table} is not numeric: row {row} has “{value}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a numeric column, or correct the file and reload it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{column}” is the time column of {table}; it has no values to forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{column}” of {table} is not numeric, it is {type}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a numeric column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{table} has no series “{id}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its id column is {column}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no column with times; its columns are {columns}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the column with --time-column (and --time-format), or in the window under Open options.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no column “{column}” to take the times from.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The times in column “{column}” of {file} cannot be read; the first is “{value}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use a name such as Europe/Berlin or an offset such as +08:00.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{format}” is not a time format.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use {words}, or a format such as %d/%m/%Y %H:%M.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no table “{table}”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its tables are {tables}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} has no series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open another file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Table {table} of {count} was read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The statement is not complete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here may follow: {expected}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{found} was not expected here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Here may stand: {expected}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close it with {quote}; a quote inside is written twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean {meant}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The comment that begins here has no end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close it with */.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>FORECAST has no argument {number}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its arguments are {all}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>FORECAST has no argument {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TARGETS needs a table or a query in brackets.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is given in a way that cannot be used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is given twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give {name} once, as a value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The bracket that opens the arguments of FORECAST is not closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close it with ).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>OUTPUT_INTERVAL should be greater than 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write OUTPUT_INTERVAL =&gt; 1h, or leave it out to have it inferred.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MODEL_ID should never be null or empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write MODEL_ID =&gt; 'auto_ets'; SHOW MODELS lists the models.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} should be greater than 0</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write {name}=48 for example.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TIMECOL should never be null or empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the time column, or leave TIMECOL out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>FORECAST needs TARGETS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TARGETS needs a table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Required column [{name}] not found in the source table argument.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write ORDER BY {time}, or name the time column with TIMECOL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>forecast() takes one series; {count} are given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write forecast(OT, 'MODEL_ID'='auto_ets') for each.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The OUTPUT_START_TIME should be greater than the maximum timestamp of target time series. Expected greater than [{last}] but found [{start}].</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave OUTPUT_START_TIME out to start one step after the last row.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Beside forecast() no other column can be selected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select {name} in a statement of its own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>forecast() is given {name} twice.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>forecast() has no attribute {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its attributes are {all}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SHOW MODELS lists the models.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} labels every row of the query; outputLength has no meaning for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave outputLength out; the query chooses the rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no time column.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select it too, as in SELECT time, OT FROM etth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no column {name}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query gives no column to forecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select one beside the time, as in SELECT time, OT FROM etth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Widen its WHERE or its LIMIT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time column should never be null</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave rows without a time out: WHERE {name} IS NOT NULL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The type of the column [{name}] is not as expected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the column that holds the times.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The type of the column [{name}] is [{type}], only INT32, INT64, FLOAT, DOUBLE is allowed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave the column out, or name it behind PARTITION BY if it tells series apart.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written} is not a time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{written} is not a duration.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its options are {all}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word} is not a way to treat missing values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write one of {all}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word} is not a way to resample.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write an interval and one of {all}, such as resample='1h mean'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is a whole number of at least {lowest}, not {value}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write {name}={example}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is a number, not {value}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write {name}=0 for example.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write {name}=true or leave it out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} is not available in this version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the rows in the query, with WHERE, ORDER BY and LIMIT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write numbers between 0 and 1, such as quantiles='0.1,0.5,0.9'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Invalid options: {text}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write name=value pairs with commas between, such as 'sp=24,quantiles=[0.1,0.9]'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The statement is nested too deep.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split it, or compute parts of it in queries of their own.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word} does not begin a statement that can be run here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Statements begin with {words}; files and settings cannot be reached by SQL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query in quotes must be one SELECT; it holds {count} statements.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write for example 'SELECT time, OT FROM etth'.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no statement here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{statement} is not available in this version.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Statements that run here begin with {words}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{word} does not begin a statement.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The brackets are nested more than {limit} deep.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Split the query with WITH.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The devices here are {known}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name {device} once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database does not understand this: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only a SELECT can be run here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{clause} stands here for the second time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No column is left to show.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lower SOFFSET, or name a series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ORDER BY needs one series; this names {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write its path in full behind FROM, or use an alias.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The range of GROUP BY holds {count:,.0f} windows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its end must lie after its start, with at most {limit:,} windows between.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Raw data and aggregations cannot be mixed in one SELECT.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put an aggregate such as avg() around {name}, or select it alone.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>With ALIGN BY DEVICE a column is one node; {path} has more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the device behind FROM and the measurement here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The wildcards stand for {count:,} columns; at most {limit:,} can be shown.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name fewer series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no function {name}() in the tree dialect.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Did you mean {meant}()?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the table dialect for more: SELECT {name}(OT) FROM etth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}() cannot stand here in this way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The type to cast to is not known.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write CAST(series AS type) with one of {types}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name}() was given {count} values.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It takes {wanted}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No series has the path {path}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a file first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There are for example: {some}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not a time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{number} is not a time in milliseconds.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times as numbers count milliseconds since 1970.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An interval is a positive number of months or of nanoseconds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series is constant; no row stands out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} of the values that the model would see are missing or not finite.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a way to fill missing values, or leave those rows out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} needs at least {needed} rows and got {rows}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a longer part of the series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} could not score this series: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try other options or another detector.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rows vary too little for {states} states; one was used.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>On the last {rows} rows, left out first, the {scoring} was {score:.6g}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The library says: {warning}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the starting values with commas, for example start_params=(0.5,0.1,1.0).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The option damped_trend is set, and there is no trend to damp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add trend=add, or set damped_trend=false.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The season of {season} was left out: {rows} rows are too few for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no season to take out; the series was forecast by exponential smoothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The series is constant, so the forecast repeats its value.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Give it more rows, or use naive_forecaster, which takes any number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The model {model} could not forecast this series: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try other options or another model; naive_forecaster takes any series.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a longer part of it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The season of {season} was left out, as {model} takes very long with it; the option sp={season} uses it all the same, and mstl is quick with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open with options…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} was open the last time. It is large, so it was left closed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} changed on disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The clipboard holds no table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy cells in a spreadsheet, their headings included, then paste here.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reload and forecast again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The query history could not be saved: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} could not be saved: {reason}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is kept until the program ends.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The result was written to {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Test {model}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{model} scored {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Spikes, shifts and flat lines by a hidden Markov model.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Learns from ordinary rows, season taken out, how far readings stray from their surroundings, with states of calm and of unrest. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Label rows whose score is above this; none to choose it from the scores.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Label this share of the rows, the strangest; threshold wins over it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows in a season; none to find it in the data, 1 for no season.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>States of the model; few are enough.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Form of the covariances.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Floor of the variances while fitting.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the first state.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the moves between states.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the means.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weight of that prior.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the variances.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the library decodes states.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Seed of the fit's start.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Most steps of the fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The fit ends when a step gains less than this.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let the library report its fit to the log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is initialised before the fit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the library keeps small probabilities.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As gaussian_hmm, each state a mixture of normals.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A hidden Markov model whose states are mixtures of normals, for readings that stray in more than one way. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Normals in the mixture of each state.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the mixtures' weights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Prior of the variances; none for the library's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Weight of that prior; none for the library's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances, w weights.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows far from all others, set apart by a gap.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Places each row by how far it is from its surroundings, by the shift and by the stillness there, season taken out, and scores it by the distance to its nearest neighbours (STRAY). Rows beyond the first unlikely gap are labelled, or the strangest 1 % where there is no gap. Runs scikit-learn.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How unlikely the gap must be that sets anomalies apart; smaller labels fewer rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Neighbours that are looked at; anomalies in groups larger than this are ordinary.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How neighbours are found; the result is the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share of the rows, the farthest, among which the gap is looked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gaps below that a gap is compared with.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether far or near rows stand out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ARIMA with the orders that you give.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A seasonal ARIMA, with covariates that are known for the future if there are any. Without orders it takes (1,0,0)(0,1,1) with the season found in the data, or (1,1,1) where there is none; auto_arima searches for them. Runs pmdarima.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Autoregressive order, differences, moving average order; none for a usual one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The same three for the season and, if you like, its rows, for example 0,1,1,24; 0,0,0,0 for no season.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Deterministic trend: n none, c constant, t linear, ct both; none leaves it to with_intercept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether a constant is fitted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Most steps of the optimiser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The optimiser.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Starting values of the optimiser, with commas.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep what the library warns of out of the notes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows at the end that the fit first leaves out to score itself.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How it scores itself on them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Accepted as AINode does; none of the scores takes arguments.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let the covariates' coefficients change over time; needs mle_regression=false.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the autoregressive part stationary.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the moving average part invertible.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Difference the series beforehand; the forecast is then of the differences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assume that the readings have errors.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the covariates' coefficients by maximum likelihood.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hamilton's state space form in place of Harvey's.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the variance out of the likelihood: one parameter less.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ARIMA, its orders chosen from the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chooses differences by unit root tests and the orders of a seasonal ARIMA by a stepwise search over AICc, with covariates that are known for the future if there are any. Slower than auto_ets. Runs statsforecast's AutoARIMA.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times that the series is differenced; none to test for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Times that the series is differenced over a season; none to test for it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest order of the autoregressive part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest order of the moving average part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest order of the seasonal autoregressive part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest order of the seasonal moving average part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Highest sum of the four orders, when the search is not stepwise.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Most differences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Most seasonal differences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Consider only models without differences.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The criterion that models are compared by.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search step by step; otherwise try all orders, which takes much longer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare models by a quick approximation of their likelihood; none to do so for long series and long seasons.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Consider models with a drift.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Consider models with a mean.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exponential smoothing, its form chosen from the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fits exponential smoothing in state space form (error, trend and season each absent, additive or multiplicative) and keeps the form with the best AICc. A good first choice for one series with one season that is not long. Runs statsforecast's AutoETS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Error, trend and season: N none, A additive, M multiplicative, Z chosen.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whether the trend flattens; none to choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How fast a damped trend flattens; none to fit it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The theta method, its form chosen from the data.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Splits the series, after taking out one season, into a long-term line and short-term movement and carries both on; four forms are fitted and the one with the smallest error is kept. Quick and robust on short series. Runs statsforecast's AutoTheta.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Standard, optimised, dynamic standard or dynamic optimised theta; none to choose.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the season is taken out; additive is used where values are not positive.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level and season by exponential smoothing, no trend.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exponential smoothing without a trend unless you ask for one: the level and, where there is one, the season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additive or multiplicative trend, or none.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let the trend flatten with time.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Additive or multiplicative season, or none; auto takes the better of the two where there is a season.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where the first level, trend and season come from; known takes them from the first rows.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fit the smoothing parameters; otherwise the library's starting values are kept.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shift the fit so that its errors have mean zero.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search for starting values on a grid first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level, trend and season by exponential smoothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Holt-Winters: the level, a trend that may flatten, and an additive or multiplicative season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Several seasons at once, such as day and week.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes out every season by repeated STL decomposition, lets each repeat its last cycle, and forecasts the rest by exponential smoothing. For load and traffic data with a daily and a weekly cycle, and for seasons that are too long for auto_ets. Runs statsforecast's MSTL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows in the one season; none to find the seasons in the data, 1 for no season.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows in each season, for example 24,168; wins over sp.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let outliers count less in the decomposition.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeats the last season, value, mean or drift.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Carries the last season on (the last value where there is no season), or the mean, or the line from the first value to the last. Hard to beat on many series and the yardstick for every other model. Intervals are the textbook ones from the variance of the residuals.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is carried on: the last season, the mean of each place in the season, or the drift from first to last.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows at the end that mean and drift look at; none for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes the season out, forecasts the rest, puts it back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decomposes the series by STL into trend, season and remainder, repeats the last cycle of the season and forecasts the rest by exponential smoothing. Takes long seasons. Intervals are those of the rest. Runs statsmodels and statsforecast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cycles that a season's shape is averaged over, odd.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows that the trend is smoothed over, odd and longer than a season; none for a usual one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Let outliers count less.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the trend is carried on; none for ets, non-seasonal exponential smoothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Repeat the last cycle or the mean of all; none for last.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the remainder is carried on; none to leave it with the trend.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Length of the low-pass filter, odd and at least a season; none for a usual one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Degree of the season's local regression.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Degree of the trend's local regression.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Degree of the low-pass filter's local regression.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The season is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The trend is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The low-pass filter is computed at every so many rows and interpolated between.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passes of the inner loop; none for a usual number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passes of the outer, robust loop; none for a usual number.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Electricity demand of a town, made up</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>International airline passengers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Atmospheric CO₂ at Mauna Loa</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sunspots</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Discharge of the Nile at Aswan</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sea surface temperature, El Niño region 1+2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>United States: GDP, consumption, prices, unemployment</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
