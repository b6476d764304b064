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
        <translation>Forecast Workbench 版本 {version}</translation>
    </message>
    <message>
        <source>Turns a column of readings into a forecast: by clicking, by SQL, by command line.</source>
        <translation>把一列读数变成预测：用点击、SQL 或命令行。</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>版本与许可</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Close about</source>
        <translation>关闭关于窗口</translation>
    </message>
</context>
<context>
    <name>AboutModelDialog</name>
    <message>
        <source>About {model}</source>
        <translation>关于 {model}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
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
        <source>Connect to IoTDB…</source>
        <translation>连接 IoTDB…</translation>
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
        <source>Write to IoTDB…</source>
        <translation>写入 IoTDB…</translation>
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
        <translation>粘贴表</translation>
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
        <translation>转到{panel}</translation>
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
        <translation>显示表中的行</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>Follow a server&apos;s series…</source>
        <translation>跟踪服务器上的序列…</translation>
    </message>
    <message>
        <source>Import into IoTDB…</source>
        <translation>导入到 IoTDB…</translation>
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
        <source>Compare models…</source>
        <translation>比较模型…</translation>
    </message>
    <message>
        <source>Run what the panel offers</source>
        <translation>运行当前面板的操作</translation>
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
        <source>Remove the selected forecast</source>
        <translation>移除选中的预测</translation>
    </message>
    <message>
        <source>Remove all forecasts</source>
        <translation>移除所有预测</translation>
    </message>
    <message>
        <source>Bring removed forecasts back</source>
        <translation>恢复移除的预测</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>显示模型</translation>
    </message>
    <message>
        <source>Register model…</source>
        <translation>注册模型…</translation>
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
        <translation>显示历史</translation>
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
        <translation>让图适合数据</translation>
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
        <translation>在图上选择一个预测</translation>
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
    <name>Checks</name>
    <message>
        <source>What is wrong</source>
        <translation>有哪些问题</translation>
    </message>
    <message>
        <source>Run test</source>
        <translation>运行测试</translation>
    </message>
    <message>
        <source>Test forecast on sample data</source>
        <translation>用示例数据试预测</translation>
    </message>
    <message>
        <source>Run the model once, in a process that is thrown away</source>
        <translation>在一个用完即弃的进程中运行一次该模型</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Weights: header, sizes and types are sound</source>
        <translation>权重：文件头、大小和类型均无误</translation>
    </message>
    <message>
        <source>Configuration and classes agree</source>
        <translation>配置与类相符</translation>
    </message>
    <message>
        <source>No name leaves the folder, no pickle, no program</source>
        <translation>没有指向文件夹之外的名称，没有 pickle，没有程序</translation>
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
        <translation>就绪</translation>
    </message>
    <message>
        <source>To be downloaded</source>
        <translation>需要下载</translation>
    </message>
    <message>
        <source>Cannot be used now</source>
        <translation>现在不能使用</translation>
    </message>
    <message>
        <source>No model matches. Clear the search.</source>
        <translation>没有匹配的模型。请清除搜索。</translation>
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
        <source>Time series (*.csv *.tsv *.txt *.dat *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</source>
        <translation>时间序列 (*.csv *.tsv *.txt *.dat *.parquet *.tsfile *.xlsx *.xls *.ods *.gz)</translation>
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
    <name>ConnectDialog</name>
    <message>
        <source>Connect to IoTDB</source>
        <translation>连接 IoTDB</translation>
    </message>
    <message>
        <source>{user} is not logged in to {server}. The password is needed to go on.</source>
        <translation>{user} 尚未登录 {server}。需要密码才能继续。</translation>
    </message>
    <message>
        <source>Servers of before</source>
        <translation>以前的服务器</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新服务器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it is called in Data; host and port if empty</source>
        <translation>在“数据”中显示的名称；留空则用主机和端口</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Name or IP address</source>
        <translation>名称或 IP 地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>The port for clients, 6667 unless it was changed</source>
        <translation>客户端端口，未改动时为 6667</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>方言</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Use TLS</source>
        <translation>使用 TLS</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Encrypt the connection; the server has to be set up for it</source>
        <translation>加密连接；服务器须已相应设置</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>正在等待服务器</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>以前的</translation>
    </message>
    <message>
        <source>Name the server and the user first</source>
        <translation>请先填写服务器和用户</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}，表模型</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Register a model</source>
        <translation>注册模型</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>A statement registers {model} from {place}.</source>
        <translation>有语句要从 {place} 注册 {model}。</translation>
    </message>
</context>
<context>
    <name>CovariateUses</name>
    <message>
        <source>{known} of {horizon} rows</source>
        <translation>{horizon} 行中的 {known} 行</translation>
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
        <translation>{name} 的已知方式</translation>
    </message>
</context>
<context>
    <name>CsvField</name>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数点</translation>
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
        <source>Point</source>
        <translation>点</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Filter, or a path such as root.plant.**</source>
        <translation>筛选，或输入路径，如 root.plant.**</translation>
    </message>
    <message>
        <source>Filter or path</source>
        <translation>筛选或路径</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>连接 IoTDB…</translation>
    </message>
    <message>
        <source>Files that you open are listed here with their series.</source>
        <translation>您打开的文件及其序列会列在这里。</translation>
    </message>
    <message>
        <source>No data is open.</source>
        <translation>没有打开的数据。</translation>
    </message>
    <message>
        <source>Nothing here holds these words.</source>
        <translation>这里没有包含这些词的内容。</translation>
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
        <translation>选中的序列</translation>
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
        <translation>一个任务中处理 {count} 个里的 {chosen} 个</translation>
    </message>
    <message>
        <source>{count} series in one job</source>
        <translation>一个任务中处理 {count} 个序列</translation>
    </message>
    <message>
        <source>{model} takes none.</source>
        <translation>{model} 不接受协变量。</translation>
    </message>
</context>
<context>
    <name>DataTree</name>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>{file} changed on disk. Reload reads it again.</source>
        <translation>{file} 在磁盘上已更改。“重新读取”会再读一次。</translation>
    </message>
</context>
<context>
    <name>DataView</name>
    <message>
        <source>Open data</source>
        <translation>打开的数据</translation>
    </message>
</context>
<context>
    <name>DatabaseField</name>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 条</translation>
    </message>
    <message>
        <source>Delete on the server</source>
        <translation>在服务器上删除</translation>
    </message>
    <message>
        <source>This deletes on {place} for good:</source>
        <translation>以下语句会在 {place} 上永久删除：</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
            <numerusform>有 %n 个任务正在运行。关闭窗口会停止它们。</numerusform>
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
        <translation>规则</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>不均匀</translation>
    </message>
    <message>
        <source>{interval}, {regular}</source>
        <translation>{interval}，{regular}</translation>
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
        <translation>季节周期</translation>
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
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{rows} in 1 gap</source>
        <translation>{rows}，在 1 处空缺中</translation>
    </message>
    <message>
        <source>{rows} in {gaps} gaps</source>
        <translation>{rows}，在 {gaps} 处空缺中</translation>
    </message>
    <message>
        <source>{count} at the end</source>
        <translation>末尾 {count}</translation>
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
        <translation>未找到</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个值</translation>
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
        <translation>在 {device} 上保持加载一个模型</translation>
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
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>{percent} % of %n cores</source>
        <translation>
            <numerusform>%n 个核心的 {percent} %</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>{used} of {total}</source>
        <translation>{total} 中的 {used}</translation>
    </message>
    <message>
        <source>Budget {budget}, {free} of memory free.</source>
        <translation>预算 {budget}，空闲内存 {free}。</translation>
    </message>
</context>
<context>
    <name>DeviceHelp</name>
    <message>
        <source>Change in Settings…</source>
        <translation>在设置中更改…</translation>
    </message>
    <message>
        <source>Precision, batches, how long an unused model stays loaded</source>
        <translation>精度、批次，以及未使用的模型保持加载多久</translation>
    </message>
    <message>
        <source>A loaded model, in its colour</source>
        <translation>已加载的模型，以其颜色显示</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>其他程序</translation>
    </message>
    <message>
        <source>Budget for models</source>
        <translation>模型的内存预算</translation>
    </message>
    <message>
        <source>It stays until you unload it.</source>
        <translation>它会一直保留，直到您卸载它。</translation>
    </message>
    <message>
        <source>Unused for {time} it is unloaded.</source>
        <translation>{time}未使用后会被卸载。</translation>
    </message>
    <message>
        <source>Any model runs without being loaded here. One that is loaded answers at once.</source>
        <translation>任何模型不在此加载也能运行。已加载的模型会立即应答。</translation>
    </message>
    <message>
        <source>An instance is a process that has the model: two of them answer two requests at the same time. On the processor they share one copy of the weights in float32 and int8.</source>
        <translation>实例是持有该模型的进程：两个实例可以同时应答两个请求。在处理器上，float32 和 int8 的实例共用一份权重。</translation>
    </message>
    <message>
        <source>Requests for a pretrained model that wait together run as one batch, up to {count} series; each gets the result that it would get alone.</source>
        <translation>同时等待同一预训练模型的请求作为一个批次运行，最多 {count} 个序列；每个请求得到的结果与单独运行时相同。</translation>
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
        <translation>没有加载的模型。模型在首次使用时加载，或用“加载模型”加载。</translation>
    </message>
    <message>
        <source>Models to load</source>
        <translation>可加载的模型</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Memory budget: {percent} % of each device</source>
        <translation>内存预算：每个设备的 {percent} %</translation>
    </message>
</context>
<context>
    <name>DownloadDialog</name>
    <message>
        <source>Download a model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>{model} runs from files that are not here yet.</source>
        <translation>{model} 运行所需的文件尚未下载。</translation>
    </message>
    <message>
        <source>I will not use them commercially</source>
        <translation>我不会将其用于商业用途</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>{licence}, not for commercial use</source>
        <translation>{licence}，不得用于商业用途</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>To</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>Copy config.json and model.safetensors from a folder or a stick</source>
        <translation>从文件夹或 U 盘复制 config.json 和 model.safetensors</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DropModelDialog</name>
    <message>
        <source>Drop a model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Drop {model}?</source>
        <translation>删除 {model}？</translation>
    </message>
    <message>
        <source>Its files ({size}) are removed from the models folder. Where it came from stays.</source>
        <translation>其文件（{size}）将从模型文件夹中移除，来源处的文件不受影响。</translation>
    </message>
    <message>
        <source>Wait for them, then drop it</source>
        <translation>等它们结束后再删除</translation>
    </message>
    <message>
        <source>Stop them and drop it now</source>
        <translation>停止它们并立即删除</translation>
    </message>
    <message numerus="yes">
        <source>%n requests for it run or wait:</source>
        <translation>
            <numerusform>有 %n 个请求正在使用或等待该模型：</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drop model</source>
        <translation>删除模型</translation>
    </message>
</context>
<context>
    <name>EquivalentPart</name>
    <message>
        <source>Equivalent</source>
        <translation>等价写法</translation>
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
        <translation>同一请求的文本</translation>
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
        <translation>复制 Python</translation>
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
        <translation>显示错误位置 (F8)</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>查看模型</translation>
    </message>
    <message>
        <source>Show the models that can be used</source>
        <translation>查看可以使用的模型</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show the code and the technical text</source>
        <translation>显示代码和技术信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Line {line}, column {column}:</source>
        <translation>第 {line} 行，第 {column} 列：</translation>
    </message>
    <message>
        <source>Replace with {name}</source>
        <translation>替换为 {name}</translation>
    </message>
    <message>
        <source>Put {name} in its place</source>
        <translation>在此处换成 {name}</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>代码 {code}</translation>
    </message>
</context>
<context>
    <name>EvaluateDialog</name>
    <message>
        <source>Compare models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Which model is best for {series}?</source>
        <translation>哪个模型最适合 {series}？</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口数</translation>
    </message>
    <message>
        <source>Forecasts of each series.</source>
        <translation>每个序列的预测次数。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Rows from one window to the next.</source>
        <translation>从一个窗口到下一个窗口的行数。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Each model forecasts {steps} steps from one earlier moment, without the rows that came after it, and is held against those rows. Options are at their defaults.</source>
        <translation>每个模型从一个较早的时刻预测 {steps} 步，不使用其后的行，并与这些行对照。选项取默认值。</translation>
    </message>
    <message>
        <source>Each model forecasts {steps} steps from several earlier moments, without the rows that came after them, and is held against those rows. Options are at their defaults.</source>
        <translation>每个模型从几个较早的时刻各预测 {steps} 步，看不到之后的行，再与这些行对照。选项均为默认值。</translation>
    </message>
    <message>
        <source>Columns that help are left out.</source>
        <translation>不使用协变量。</translation>
    </message>
    <message>
        <source>The last {rows} of {known} rows are forecast.</source>
        <translation>预测 {known} 行中的最后 {rows} 行。</translation>
    </message>
    <message>
        <source>The last {rows} rows of each series are forecast.</source>
        <translation>预测每个序列的最后 {rows} 行。</translation>
    </message>
    <message>
        <source>Compare {count} models</source>
        <translation>比较 {count} 个模型</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>Tick at least one model.</source>
        <translation>请至少勾选一个模型。</translation>
    </message>
    <message>
        <source>A forecast of {rows} steps needs more than {rows} rows; there are {known}. Shorten the horizon in Set-up.</source>
        <translation>预测 {rows} 步需要多于 {rows} 行，现有 {known} 行。请在“设定”中缩短预测步数。</translation>
    </message>
    <message>
        <source>The windows need more than {rows} rows; there are {known}. Take fewer windows, a smaller step, or in Set-up a shorter horizon.</source>
        <translation>这些窗口需要多于 {rows} 行，现有 {known} 行。请减少窗口数、减小步距，或在“设定”中缩短预测步数。</translation>
    </message>
</context>
<context>
    <name>EvaluationEquivalent</name>
    <message>
        <source>Equivalent</source>
        <translation>等价写法</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>The same comparison as text</source>
        <translation>同一比较的文本写法</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
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
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>As in the series</source>
        <translation>与序列相同</translation>
    </message>
    <message>
        <source>The times have no zone</source>
        <translation>时间没有时区</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>请至少勾选一列。</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>请输入要写入的文件名。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Write it as Europe/Berlin or +08:00.</source>
        <translation>没有时区 {zone}。请写成 Europe/Berlin 或 +08:00。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Both forecasts</source>
        <translation>两个预测</translation>
    </message>
    <message>
        <source>All forecasts</source>
        <translation>所有预测</translation>
    </message>
    <message>
        <source>Forecast of {model}</source>
        <translation>{model} 的预测</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>Ranges of anomalies</source>
        <translation>异常段</translation>
    </message>
    <message>
        <source>All rows with score and label</source>
        <translation>所有行（含分数和标签）</translation>
    </message>
    <message>
        <source>Comparison of models</source>
        <translation>模型比较</translation>
    </message>
    <message>
        <source>Comparison by series</source>
        <translation>按序列比较</translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation>结果 {number}</translation>
    </message>
    <message>
        <source>Rows of {table}</source>
        <translation>{table} 的行</translation>
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
        <translation>您的数据没有受到影响。请连同详情一起报告。</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Folder with config.json and model.safetensors</source>
        <translation>含 config.json 和 model.safetensors 的文件夹</translation>
    </message>
    <message>
        <source>Remove the files of {model}? It has to be downloaded again before its next use.</source>
        <translation>删除 {model} 的文件？下次使用前需要重新下载。</translation>
    </message>
    <message>
        <source>Keep files</source>
        <translation>保留文件</translation>
    </message>
    <message>
        <source>Remove files</source>
        <translation>删除文件</translation>
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
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
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
        <translation>{count} 处或更多</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 处</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Fetch the rows of {name} again and again</source>
        <translation>定时重新读取 {name} 的数据</translation>
    </message>
    <message>
        <source>Minutes between two times</source>
        <translation>两次读取之间的分钟数</translation>
    </message>
    <message>
        <source>Forecast again: nothing is set up for it</source>
        <translation>重新预测：尚未设置</translation>
    </message>
    <message>
        <source>Then {request}</source>
        <translation>然后{request}</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>It is among the jobs, where Stop ends it. While the server is away it is tried again each time.</source>
        <translation>它列在任务中，可在那里停止。服务器无法连接时，每到时间会再次尝试。</translation>
    </message>
    <message>
        <source>Follow no longer</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>time, s</source>
        <translation>用时，s</translation>
    </message>
    <message>
        <source>in the 80 % band, %</source>
        <translation>80 % 区间内，%</translation>
    </message>
    <message>
        <source>1 series could not be forecast</source>
        <translation>1 个序列无法预测</translation>
    </message>
    <message>
        <source>{count} series could not be forecast</source>
        <translation>{count} 个序列无法预测</translation>
    </message>
    <message>
        <source>band</source>
        <translation>区间带</translation>
    </message>
    <message>
        <source>coverage of the band, %</source>
        <translation>区间带覆盖率，%</translation>
    </message>
    <message>
        <source>{count} of {all} forecasts had rows held back</source>
        <translation>{all} 个预测中有 {count} 个留出了行</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>extreme</source>
        <translation>极值</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填补</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>The smallest MASE</source>
        <translation>MASE 最小</translation>
    </message>
    <message>
        <source>{name}, the smallest MASE</source>
        <translation>{name}，MASE 最小</translation>
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
        <translation>将 {rows} 行复制到剪贴板？</translation>
    </message>
    <message>
        <source>This needs much memory; Export writes them to a file instead.</source>
        <translation>这需要很多内存；“导出”会把它们写入文件。</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
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
        <translation>还没有运行过。</translation>
    </message>
    <message>
        <source>No script holds these words.</source>
        <translation>没有包含这些词的脚本。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import into IoTDB</source>
        <translation>导入到 IoTDB</translation>
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
        <translation>月</translation>
    </message>
    <message>
        <source>quarters</source>
        <translation>季度</translation>
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
        <translation>天</translation>
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
        <translation>{total:,} 中的 {done:,}</translation>
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
        <translation>任务</translation>
    </message>
    <message>
        <source>Delete stops a job, Enter shows its details</source>
        <translation>Delete 停止任务，Enter 显示其详情</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>还没有运行过任何任务。</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>代码 {code}</translation>
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
        <translation>点击名称以选择此预测。</translation>
    </message>
    <message>
        <source>The cross or the key Delete removes it.</source>
        <translation>点叉号或按 Delete 键移除。</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
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
        <translation>全部内容</translation>
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
        <translation>还没有日志。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Forecast Workbench</source>
        <translation>Forecast Workbench</translation>
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
        <translation>设定</translation>
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
        <translation>任务</translation>
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
        <translation>第 {line} 行，第 {column} 列：</translation>
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
        <source>{licence}, not for commercial use</source>
        <translation>{licence}，不得用于商业用途</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
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
        <translation>用此模型设定</translation>
    </message>
    <message>
        <source>Classes are told by a statement: CALL INFERENCE in the query editor</source>
        <translation>分类通过语句进行：在查询编辑器中使用 CALL INFERENCE</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>加载…</translation>
    </message>
    <message>
        <source>Keep this model loaded on a device</source>
        <translation>让此模型在设备上保持加载</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Run this model on the sample and tell how long it took</source>
        <translation>在示例上运行此模型并告知用时</translation>
    </message>
    <message>
        <source>About…</source>
        <translation>关于…</translation>
    </message>
    <message>
        <source>What it was trained on, and how good it is</source>
        <translation>训练数据与精度</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rename, export, check or drop this model</source>
        <translation>重命名、导出、检查或删除该模型</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册日期</translation>
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
        <translation>任意</translation>
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
        <translation>预测步数</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>任意数量</translation>
    </message>
    <message>
        <source>Covariates</source>
        <translation>协变量</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
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
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>至少 {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>至多 {high}</translation>
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
    <name>ModelFiles</name>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; what is here already stays for the next time</source>
        <translation>停止；已下载的部分留待下次继续</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>下载（{size}）…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again for what is missing</source>
        <translation>重新查找缺少的内容</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>Copy config.json and model.safetensors from a folder or a stick</source>
        <translation>从文件夹或 U 盘复制 config.json 和 model.safetensors</translation>
    </message>
    <message>
        <source>Remove files…</source>
        <translation>删除文件…</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>put there by hand</source>
        <translation>手动放置</translation>
    </message>
    <message>
        <source>{checksum}…, as the hub tells</source>
        <translation>{checksum}…，与仓库一致</translation>
    </message>
    <message>
        <source>Files from</source>
        <translation>文件来源</translation>
    </message>
</context>
<context>
    <name>ModelIds</name>
    <message>
        <source>An id begins with a letter and has 2 to 64 letters (a to z), digits and underscores.</source>
        <translation>标识以字母开头，由 2 至 64 个字母（a 至 z）、数字和下划线组成。</translation>
    </message>
    <message>
        <source>There is a model {model} already. Choose another id.</source>
        <translation>已有模型 {model}。请选择其他标识。</translation>
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
        <source>Size</source>
        <translation>大小</translation>
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
        <source>Classes</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>激活中</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>未激活</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>模型仓库</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>移除中</translation>
    </message>
    <message>
        <source>{state}, {percent} %</source>
        <translation>{state}，{percent} %</translation>
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
        <source>Compare models…</source>
        <translation>比较模型…</translation>
    </message>
    <message>
        <source>Find out which model is best for this series</source>
        <translation>找出最适合该序列的模型</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>检测器</translation>
    </message>
    <message>
        <source>Download ({size})…</source>
        <translation>下载（{size}）…</translation>
    </message>
</context>
<context>
    <name>ModelReason</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>It is being removed.</source>
        <translation>正在移除。</translation>
    </message>
    <message>
        <source>It is being made active.</source>
        <translation>正在激活。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again whether it can run, and at its code if that is why</source>
        <translation>重新检查能否运行；如果原因在代码，则查看代码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>ModelTicks</name>
    <message>
        <source>Models to compare</source>
        <translation>要比较的模型</translation>
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
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show the models in one state</source>
        <translation>显示处于某一状态的模型</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>重新读取列表</translation>
    </message>
    <message>
        <source>{models} · {size} on disk</source>
        <translation>{models} · 磁盘占用 {size}</translation>
    </message>
    <message>
        <source>No model matches. Clear the filter.</source>
        <translation>没有匹配的模型。请清除筛选。</translation>
    </message>
    <message>
        <source>Register model…</source>
        <translation>注册模型…</translation>
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
        <translation>显示代码和技术信息</translation>
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
        <translation>带选项打开 {file}</translation>
    </message>
    <message>
        <source>Found in the file</source>
        <translation>按文件判断</translation>
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
        <source>{value} (found)</source>
        <translation>{value}（自动识别）</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>time in “{column}” ({format})</source>
        <translation>时间在“{column}”列（{format}）</translation>
    </message>
    <message>
        <source>{count} series by “{column}”</source>
        <translation>按“{column}”列有 {count} 个序列</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>uneven</source>
        <translation>不均匀</translation>
    </message>
    <message>
        <source>every {interval}, {regular}</source>
        <translation>每 {interval}，{regular}</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>没有空缺</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 处空缺</translation>
    </message>
    <message>
        <source>{count} gaps</source>
        <translation>{count} 处空缺</translation>
    </message>
    <message>
        <source>no duplicate times</source>
        <translation>没有重复时间</translation>
    </message>
    <message>
        <source>1 duplicate time</source>
        <translation>1 个重复时间</translation>
    </message>
    <message>
        <source>{count} duplicate times</source>
        <translation>{count} 个重复时间</translation>
    </message>
    <message>
        <source>no time zone</source>
        <translation>没有时区</translation>
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
        <translation>默认</translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation>高级选项</translation>
    </message>
</context>
<context>
    <name>OutputPart</name>
    <message>
        <source>Band of {percent} %</source>
        <translation>{percent} % 区间带</translation>
    </message>
    <message>
        <source>Bands, %</source>
        <translation>区间带，%</translation>
    </message>
    <message>
        <source>What happens to missing values before the model sees the series</source>
        <translation>模型看到序列之前如何处理缺失值</translation>
    </message>
    <message>
        <source>If missing</source>
        <translation>缺失时</translation>
    </message>
    <message>
        <source>Levels and bounds</source>
        <translation>分位水平与上下限</translation>
    </message>
    <message>
        <source>Further quantile levels between 0 and 1</source>
        <translation>0 与 1 之间的更多分位水平</translation>
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
        <translation>{model} 不给出区间带。</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>原样传递</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>插值填补</translation>
    </message>
    <message>
        <source>{rows} and {values} are missing; they are {what}.</source>
        <translation>缺失 {rows}和 {values}；它们{what}。</translation>
    </message>
    <message>
        <source>{count} values are missing; they are {what}.</source>
        <translation>有 {count} 个缺失值；将{what}。</translation>
    </message>
    <message>
        <source>1 value is missing; it is {what}.</source>
        <translation>有 1 个缺失值；将{what}。</translation>
    </message>
    <message>
        <source>1 row is missing; it is {what}.</source>
        <translation>缺失 1 行；它{what}。</translation>
    </message>
    <message>
        <source>{count} rows are missing; they are {what}.</source>
        <translation>缺失 {count} 行；它们{what}。</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
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
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Pass on as NaN</source>
        <translation>作为 NaN 传递</translation>
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
        <translation>向前填充</translation>
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
    <name>Overwriting</name>
    <message>
        <source>Write to the server</source>
        <translation>写入服务器</translation>
    </message>
    <message>
        <source>{target} has {rows} of these {count} rows already.</source>
        <translation>{target} 中已有这 {count} 行中的 {rows} 行。</translation>
    </message>
    <message>
        <source>Their values would be replaced by the forecast.</source>
        <translation>它们的值将被预测替换。</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>覆盖它们</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>OwnModelsPage</name>
    <message>
        <source>The code of models that you registered runs in processes of its own. They may have:</source>
        <translation>您注册的模型的代码在独立的进程中运行。它们可以使用：</translation>
    </message>
    <message>
        <source>Use of the network</source>
        <translation>使用网络</translation>
    </message>
    <message>
        <source>Let the code of models that you registered use the network</source>
        <translation>允许您注册的模型的代码使用网络</translation>
    </message>
    <message>
        <source>A quarter of this computer&apos;s, {size}</source>
        <translation>本机内存的四分之一，{size}</translation>
    </message>
    <message>
        <source>120, and 30 more for each series</source>
        <translation>120，每个序列再加 30</translation>
    </message>
    <message>
        <source>Memory of a model</source>
        <translation>单个模型的内存</translation>
    </message>
    <message>
        <source>All its processes together; they are ended when they take more.</source>
        <translation>其所有进程合计；超出时进程会被终止。</translation>
    </message>
    <message>
        <source>Time of a request, s</source>
        <translation>单个请求的时间（秒）</translation>
    </message>
    <message>
        <source>A request that takes longer is stopped, and its process ended.</source>
        <translation>超时的请求会被停止，其进程会被终止。</translation>
    </message>
    <message>
        <source>Without it nothing that the code reads of your series can leave this computer, and nothing is fetched. Changes count from a model&apos;s next request.</source>
        <translation>不允许时，代码读到的序列数据不会离开本机，也不会下载任何内容。改动从模型的下一个请求起生效。</translation>
    </message>
</context>
<context>
    <name>PackageContents</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Test forecast</source>
        <translation>试预测</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>The file&apos;s words</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The code is shown here before any of it runs.</source>
        <translation>代码在运行之前会先显示在这里。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>{file}, changed</source>
        <translation>{file}，已改动</translation>
    </message>
    <message>
        <source>Not shown: it is no text, or too long.</source>
        <translation>不显示：不是文本，或太长。</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Finds anomalies</source>
        <translation>异常检测</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Tells the class of a series</source>
        <translation>判断序列的类别</translation>
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
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message numerus="yes">
        <source>%n files, {size}</source>
        <translation>
            <numerusform>%n 个文件，{size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a folder, a zip or a repository first</source>
        <translation>请先选择文件夹、压缩包或仓库</translation>
    </message>
    <message>
        <source>Mend the package first</source>
        <translation>请先修正该包</translation>
    </message>
    <message>
        <source>Say first that you trust the code</source>
        <translation>请先表明您信任这些代码</translation>
    </message>
    <message>
        <source>Wait until it is done</source>
        <translation>请等待其完成</translation>
    </message>
    <message>
        <source>Copies {size} to the models folder</source>
        <translation>将向模型文件夹复制 {size}</translation>
    </message>
    <message>
        <source>The test forecast runs…</source>
        <translation>正在试预测…</translation>
    </message>
    <message>
        <source>The test forecast was stopped</source>
        <translation>试预测已停止</translation>
    </message>
    <message>
        <source>It could not be tested</source>
        <translation>无法测试</translation>
    </message>
    <message>
        <source>The test forecast gave nothing</source>
        <translation>试预测没有得到结果</translation>
    </message>
    <message>
        <source>Test forecast made in {time}</source>
        <translation>试预测用时 {time}</translation>
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
        <translation>找到的内容</translation>
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
    <name>PasswordField</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Keep in the system keyring</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>Without it the password is asked for each time</source>
        <translation>不保存则每次都询问密码</translation>
    </message>
    <message>
        <source>If empty, as {variable} says</source>
        <translation>留空则使用 {variable}</translation>
    </message>
    <message>
        <source>If empty, as kept in the keyring</source>
        <translation>留空则使用密钥环中保存的密码</translation>
    </message>
    <message>
        <source>This system has no keyring; the password is asked for each time</source>
        <translation>此系统没有密钥环；每次都会询问密码</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Run on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Where the statements run</source>
        <translation>语句在哪里运行</translation>
    </message>
    <message>
        <source>Where the models of the statements run</source>
        <translation>语句中的模型在哪里运行</translation>
    </message>
    <message>
        <source>Models here</source>
        <translation>模型在本机</translation>
    </message>
    <message>
        <source>Models on the server</source>
        <translation>模型在服务器</translation>
    </message>
    <message>
        <source>Models in both</source>
        <translation>模型在两处</translation>
    </message>
    <message>
        <source>Here: the server reads the series, the model runs in this program. On the server: its own AINode gets every statement as it is written. In both: what forecasts runs in both, and the plot shows the two.</source>
        <translation>本机：服务器读取序列，模型在本程序中运行。服务器：每条语句原样交给它自己的 AINode。两处：预测语句在两处都运行，图中同时显示两个结果。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>已打开的文件</translation>
    </message>
    <message>
        <source>Log in to a server…</source>
        <translation>登录服务器…</translation>
    </message>
    <message>
        <source>The open files</source>
        <translation>已打开的文件</translation>
    </message>
    <message>
        <source>{server}, not logged in</source>
        <translation>{server}，未登录</translation>
    </message>
    <message>
        <source>Log in to {server}</source>
        <translation>登录 {server}</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}，表</translation>
    </message>
    <message>
        <source>{server}, tables of {database}</source>
        <translation>{server}，{database} 的表</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器上</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不写入</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>is made</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>已有</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>What is written</source>
        <translation>写入的内容</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>held back</source>
        <translation>留出</translation>
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
        <translation>得分</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>起点 {time}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 个</translation>
    </message>
    <message>
        <source>Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}</source>
        <translation>用 {model} 预测 {series}，{steps} 步，{low} 至 {high} {unit}</translation>
    </message>
    <message>
        <source>Anomalies of {series} found by {model}: {ranges} ranges</source>
        <translation>{model} 在 {series} 中找到的异常：{ranges} 段</translation>
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
        <translation>{share} % 区间带</translation>
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
        <source>{rows:,} rows read so far</source>
        <translation>已读取 {rows:,} 行</translation>
    </message>
    <message>
        <source>{rows} of {total} million rows</source>
        <translation>{total} 百万行中的 {rows}</translation>
    </message>
    <message>
        <source>{rows} of {total} rows</source>
        <translation>{total} 行中的 {rows}</translation>
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
        <translation>预测起点 {time}</translation>
    </message>
    <message>
        <source>{forecast} · drag to hold rows back</source>
        <translation>{forecast} · 拖动可留出行</translation>
    </message>
    <message>
        <source>Context · {rows} rows</source>
        <translation>上下文 · {rows} 行</translation>
    </message>
    <message>
        <source>{context} · drag it or its edges</source>
        <translation>{context} · 可拖动整体或边缘</translation>
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
    <name>PretrainedPage</name>
    <message>
        <source>Measure on this computer</source>
        <translation>在本机测量</translation>
    </message>
    <message>
        <source>Forecast in each precision with the models that are here; some seconds for each</source>
        <translation>用本机已有的模型以每种精度各预测一次；每个模型需数秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Counts from the next loading of a model.</source>
        <translation>自下次加载模型起生效。</translation>
    </message>
    <message>
        <source>Series at a time</source>
        <translation>一次的序列数</translation>
    </message>
    <message>
        <source>Requests that wait for a model run together, at most so many series of them.</source>
        <translation>等待同一模型的请求会一起运行，最多这么多条序列。</translation>
    </message>
    <message>
        <source>Wait for others, ms</source>
        <translation>等待其他请求，毫秒</translation>
    </message>
    <message>
        <source>A request waits so long for others that it can run with.</source>
        <translation>请求会等待这么久，以便与其他请求一起运行。</translation>
    </message>
    <message>
        <source>Requests that may wait</source>
        <translation>允许等待的请求数</translation>
    </message>
    <message>
        <source>A request that finds so many waiting is refused.</source>
        <translation>若已有这么多请求在等待，新请求会被拒绝。</translation>
    </message>
    <message>
        <source>Pretrained models</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>Measuring {model} ({number} of {count})…</source>
        <translation>正在测量 {model}（第 {number} 个，共 {count} 个）…</translation>
    </message>
    <message>
        <source>As the models are published; nothing changes.</source>
        <translation>与模型发布时相同，结果不变。</translation>
    </message>
    <message>
        <source>Not measured yet what it gains on this computer, and what it changes.</source>
        <translation>尚未测量它在本机能快多少、会改变什么。</translation>
    </message>
    <message>
        <source>What it gains here can be measured when a pretrained model is downloaded.</source>
        <translation>下载预训练模型后，可测量它在本机能快多少。</translation>
    </message>
    <message>
        <source>{precision}, faster here</source>
        <translation>{precision}，在本机更快</translation>
    </message>
    <message>
        <source>{precision}, no gain here</source>
        <translation>{precision}，在本机无增益</translation>
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
        <translation>历史</translation>
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
        <translation>SQL 文件 (*.sql);;所有文件 (*)</translation>
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
    <name>QueryTab</name>
    <message>
        <source>Close this query</source>
        <translation>关闭此查询</translation>
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
    <name>RegisterModelDialog</name>
    <message>
        <source>Register a model</source>
        <translation>注册模型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id 标识</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Zip…</source>
        <translation>Zip 文件…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Hub…</source>
        <translation>模型仓库…</translation>
    </message>
    <message>
        <source>A repository of the hub, written as hf://owner/name</source>
        <translation>模型仓库中的仓库，写作 hf://owner/name</translation>
    </message>
    <message>
        <source>A folder, a zip, or hf://owner/name</source>
        <translation>文件夹、压缩包或 hf://owner/name</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download the repository and look at it; nothing of it is run</source>
        <translation>下载该仓库并查看，不运行其中任何内容</translation>
    </message>
    <message>
        <source>The model&apos;s folder</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>The model&apos;s zip</source>
        <translation>模型 zip</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>This version takes its place once its requests have ended. If it cannot be made, the registered one stays.</source>
        <translation>待其请求结束后，由此版本取代。若此版本无法创建，则保留已注册的模型。</translation>
    </message>
    <message>
        <source>Replace {model}</source>
        <translation>替换 {model}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>You have a model {model} already. Choose another id, or replace it.</source>
        <translation>您已有模型 {model}。请选择其他标识，或替换它。</translation>
    </message>
    <message>
        <source>Give the model an id</source>
        <translation>请为模型指定标识</translation>
    </message>
</context>
<context>
    <name>RenameModelDialog</name>
    <message>
        <source>Rename a model</source>
        <translation>重命名模型</translation>
    </message>
    <message>
        <source>New id of {model}</source>
        <translation>{model} 的新标识</translation>
    </message>
    <message>
        <source>New id</source>
        <translation>新标识</translation>
    </message>
    <message>
        <source>Scripts and queries that name {model} do not change with it.</source>
        <translation>提到 {model} 的脚本和查询不会随之更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n requests for it run; it is renamed when they have ended.</source>
        <translation>
            <numerusform>有 %n 个请求正在使用该模型，待其结束后再重命名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
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
        <translation>释放 {model} 占用的内存</translation>
    </message>
    <message numerus="yes">
        <source>%n instances</source>
        <translation>
            <numerusform>%n 个实例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loading</source>
        <translation>
            <numerusform>%n 个正在加载</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finishing a request, then unloaded</source>
        <translation>
            <numerusform>%n 个完成请求后卸载</numerusform>
        </translation>
    </message>
    <message>
        <source>working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>unloads in {duration}</source>
        <translation>{duration}后卸载</translation>
    </message>
    <message>
        <source>idle {duration}</source>
        <translation>空闲 {duration}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Remove a forecast</source>
        <translation>移除预测</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
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
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>异常段</translation>
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
        <translation>语句的结果</translation>
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
        <translation>图</translation>
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
        <source>Write to IoTDB…</source>
        <translation>写入 IoTDB…</translation>
    </message>
    <message>
        <source>No rows were held back to compare the forecast with. Tick Hold back in Set-up, or drag the beginning of the forecast on the plot to the left.</source>
        <translation>没有留出可与预测比较的行。请在“设定”中勾选“留出”，或在图上把预测的起点向左拖。</translation>
    </message>
    <message>
        <source>Choose a series in Data to see its results.</source>
        <translation>在“数据”中选择一个序列以查看其结果。</translation>
    </message>
    <message>
        <source>No forecast of {series} yet.</source>
        <translation>{series} 尚无预测。</translation>
    </message>
    <message>
        <source>No results yet. Run a forecast or a query.</source>
        <translation>还没有结果。请运行预测或查询。</translation>
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
        <translation>消息 ({count})</translation>
    </message>
    <message>
        <source>Find anomalies in {series} to see them here.</source>
        <translation>在 {series} 中查找异常后，结果会显示在此处。</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{ranges} ranges in {rows} rows</source>
        <translation>{rows} 行中有 {ranges} 段</translation>
    </message>
    <message>
        <source>{rows} rows so far</source>
        <translation>目前 {rows} 行</translation>
    </message>
    <message>
        <source>{rows}, page {page} of {pages}</source>
        <translation>{rows}，第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Insert into the query</source>
        <translation>插入到查询</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>粘贴表</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>连接 IoTDB…</translation>
    </message>
    <message>
        <source>Show on plot</source>
        <translation>显示在图上</translation>
    </message>
    <message>
        <source>Add to plot</source>
        <translation>添加到图</translation>
    </message>
    <message>
        <source>Show rows</source>
        <translation>显示行</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>带选项打开…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>跟踪…</translation>
    </message>
    <message>
        <source>Import into IoTDB…</source>
        <translation>导入到 IoTDB…</translation>
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
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>从列表中移除</translation>
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
        <translation>选区</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Rows at the end</source>
        <translation>末尾的行</translation>
    </message>
    <message>
        <source>How many rows at the end the model sees</source>
        <translation>模型看到末尾的多少行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>No rows lie within the region.</source>
        <translation>选区内没有行。</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>{rows} rows, marked on the plot</source>
        <translation>{rows} 行，在图上标记</translation>
    </message>
    <message>
        <source>{rows} rows, without the {held} held back</source>
        <translation>{rows} 行，不含留出的 {held} 行</translation>
    </message>
    <message>
        <source>The series has {rows} rows; all are used.</source>
        <translation>序列有 {rows} 行；全部使用。</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} 行</translation>
    </message>
    <message>
        <source>no season found</source>
        <translation>未发现季节周期</translation>
    </message>
    <message>
        <source>season {rows}, found in the data</source>
        <translation>季节周期 {rows}，由数据得出</translation>
    </message>
    <message>
        <source>season {rows} ({name}), found in the data</source>
        <translation>季节周期 {rows}（{name}），由数据得出</translation>
    </message>
    <message>
        <source>Unit of the horizon</source>
        <translation>预测步数的单位</translation>
    </message>
    <message>
        <source>Steps, or a length of time</source>
        <translation>步数，或一段时间</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>预测步数</translation>
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
        <translation>不让模型看到最后几行，并与预测比较</translation>
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
        <source>The rows after the region are known: the forecast is compared with {rows} of them.</source>
        <translation>选区之后的行已知：预测与其中 {rows} 行比较。</translation>
    </message>
    <message>
        <source>Make a coarser series first; horizon and context count its rows</source>
        <translation>先变成较粗的序列；预测步数和上下文按其行计</translation>
    </message>
    <message>
        <source>How rows become one</source>
        <translation>多行如何合为一行</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
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
    <name>SeriesPager</name>
    <message>
        <source>Previous series</source>
        <translation>上一个序列</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>下一个序列</translation>
    </message>
    <message>
        <source>Series of the results</source>
        <translation>结果的序列</translation>
    </message>
    <message>
        <source>Choose or search a series of the results</source>
        <translation>选择或搜索结果的序列</translation>
    </message>
</context>
<context>
    <name>ServerBranches</name>
    <message>
        <source>tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>正在重新连接</translation>
    </message>
    <message>
        <source>{count} before these…</source>
        <translation>前面还有 {count} 项…</translation>
    </message>
    <message>
        <source>Nothing fits these words</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>away</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>{shown} of {count}, more…</source>
        <translation>已列出 {shown} / {count}，更多…</translation>
    </message>
    <message>
        <source>Nothing that this user may see</source>
        <translation>该用户看不到任何内容</translation>
    </message>
</context>
<context>
    <name>ServerBrowsing</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Log in otherwise…</source>
        <translation>以其他方式登录…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
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
        <translation>从 {rows} 行无法得知行的间隔。</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <source>{model} does not accept missing values. Choose another way.</source>
        <translation>{model} 不接受缺失值。请选择其他方式。</translation>
    </message>
    <message>
        <source>Its files are being downloaded.</source>
        <translation>正在下载其文件。</translation>
    </message>
    <message>
        <source>It is not active.</source>
        <translation>未激活。</translation>
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
        <translation>不接受协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Takes past covariates only. Remove {names}.</source>
        <translation>只接受过去协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Takes known future covariates only. Remove {names}.</source>
        <translation>只接受未来已知的协变量。请移除 {names}。</translation>
    </message>
    <message>
        <source>Mark the rows on the plot, or choose All.</source>
        <translation>请在图上标记行，或选择“全部”。</translation>
    </message>
    <message>
        <source>The series has {rows} rows. Hold back fewer of them.</source>
        <translation>序列有 {rows} 行。请少留出一些。</translation>
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
        <translation>上限必须高于下限。</translation>
    </message>
    <message>
        <source>Write levels between 0 and 1, such as 0.05 0.3.</source>
        <translation>请写 0 与 1 之间的水平，例如 0.05 0.3。</translation>
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
        <source>Pretrained models</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>Own models</source>
        <translation>自有模型</translation>
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
        <translation>按文件</translation>
    </message>
    <message>
        <source>Watch open files for changes</source>
        <translation>监视打开的文件是否更改</translation>
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
        <translation>新语言从下次启动起生效。</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>For times in files that name none.</source>
        <translation>用于文件未指明时区的时间。</translation>
    </message>
    <message>
        <source>By the interval</source>
        <translation>按间隔</translation>
    </message>
    <message>
        <source>Forecast live while dragging</source>
        <translation>拖动时实时预测</translation>
    </message>
    <message>
        <source>A quick model&apos;s forecast follows each change of the context, the horizon and the series</source>
        <translation>快速模型的预测会随上下文、预测步数和序列的每次更改而更新</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Quantile levels</source>
        <translation>分位水平</translation>
    </message>
    <message>
        <source>Between 0 and 1, commas between.</source>
        <translation>0 与 1 之间，用逗号分隔。</translation>
    </message>
    <message>
        <source>Horizon, steps</source>
        <translation>预测步数，步</translation>
    </message>
    <message>
        <source>With models that need only milliseconds.</source>
        <translation>适用于只需几毫秒的模型。</translation>
    </message>
    <message>
        <source>One for each core</source>
        <translation>每个核心一个</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Model processes give way to other programs</source>
        <translation>模型进程让位于其他程序</translation>
    </message>
    <message>
        <source>Download the pretrained models when the window opens</source>
        <translation>打开窗口时下载预训练模型</translation>
    </message>
    <message>
        <source>Those that are not here yet; not those whose licence forbids commercial use</source>
        <translation>仅尚未下载的；许可禁止商业用途的除外</translation>
    </message>
    <message>
        <source>Number the rows of forecasts as AINode does</source>
        <translation>像 AINode 那样给预测的行编时间</translation>
    </message>
    <message>
        <source>Model processes</source>
        <translation>模型进程</translation>
    </message>
    <message>
        <source>Time limit of a request, s</source>
        <translation>请求的时限，秒</translation>
    </message>
    <message>
        <source>Memory for models</source>
        <translation>模型的内存</translation>
    </message>
    <message>
        <source>Share of each device&apos;s memory.</source>
        <translation>每个设备内存的占比。</translation>
    </message>
    <message>
        <source>Unload after minutes idle</source>
        <translation>空闲多少分钟后卸载</translation>
    </message>
    <message>
        <source>There is no time zone {name}. Use a name such as Asia/Shanghai, or +08:00.</source>
        <translation>没有时区 {name}。请使用 Asia/Shanghai 这样的名称，或 +08:00。</translation>
    </message>
    <message>
        <source>Quantile levels are numbers with commas between them.</source>
        <translation>分位水平是用逗号分隔的数字。</translation>
    </message>
    <message>
        <source>Quantile levels lie between 0 and 1.</source>
        <translation>分位水平在 0 与 1 之间。</translation>
    </message>
</context>
<context>
    <name>SetupPanel</name>
    <message>
        <source>Set-up</source>
        <translation>设定</translation>
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
        <translation>在“数据”中选择一个序列以设定预测。</translation>
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
    <name>ShownEvaluation</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show the comparison of models</source>
        <translation>显示模型比较</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>1 window of {steps} steps</source>
        <translation>1 个窗口，{steps} 步</translation>
    </message>
    <message>
        <source>{windows} windows of {steps} steps</source>
        <translation>{windows} 个窗口，各 {steps} 步</translation>
    </message>
    <message>
        <source>{windows} · click a model to set it up</source>
        <translation>{windows} · 点击模型即可选用</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Databases</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Series below a path</source>
        <translation>路径下的序列</translation>
    </message>
    <message>
        <source>Last 96 rows</source>
        <translation>最后 96 行</translation>
    </message>
    <message>
        <source>Mean of each day</source>
        <translation>每天的平均值</translation>
    </message>
    <message>
        <source>Forecast with forecast()</source>
        <translation>用 forecast() 预测</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
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
        <translation>把 CSV、Parquet、TsFile 或 Excel 文件拖到此窗口，</translation>
    </message>
    <message>
        <source>or paste a table from a spreadsheet.</source>
        <translation>或从电子表格粘贴一张表。</translation>
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
        <translation>打开选中的示例 (Enter)</translation>
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
        <translation>粘贴表</translation>
    </message>
    <message>
        <source>Open the table on the clipboard</source>
        <translation>打开剪贴板上的表</translation>
    </message>
    <message>
        <source>Connect to IoTDB…</source>
        <translation>连接 IoTDB…</translation>
    </message>
    <message>
        <source>Log in to an Apache IoTDB server</source>
        <translation>登录 Apache IoTDB 服务器</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Then press Forecast: {name} is set up for {steps} steps with {model}.</source>
        <translation>然后按“预测”：{name} 已设定为用 {model} 预测 {steps} 步。</translation>
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
        <source>Servers that are logged in to</source>
        <translation>已登录的服务器</translation>
    </message>
    <message>
        <source>Jobs that run</source>
        <translation>运行中的任务</translation>
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
        <translation>处理器 {percent} %</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>{total} 中空闲 {free}</translation>
    </message>
    <message numerus="yes">
        <source>%n jobs running</source>
        <translation>
            <numerusform>%n 个任务运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n servers</source>
        <translation>
            <numerusform>%n 台服务器</numerusform>
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
    <name>TimesField</name>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>ISO 8601</source>
        <translation>ISO 8601 格式</translation>
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
        <translation>时间的格式</translation>
    </message>
    <message>
        <source>Year %Y, month %m, day %d, hour %H, minute %M, second %S</source>
        <translation>年 %Y、月 %m、日 %d、时 %H、分 %M、秒 %S</translation>
    </message>
</context>
<context>
    <name>TlsFields</name>
    <message>
        <source>Trusted certificates</source>
        <translation>信任的证书</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>系统自带的证书</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>仅在服务器要求时填写</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>证书的密钥</translation>
    </message>
    <message>
        <source>Choose a file: {name}</source>
        <translation>选择文件：{name}</translation>
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
    <name>TrialView</name>
    <message>
        <source>Test forecast</source>
        <translation>试预测</translation>
    </message>
    <message>
        <source>It printed nothing.</source>
        <translation>没有任何输出。</translation>
    </message>
    <message>
        <source>What its process printed</source>
        <translation>其进程的输出</translation>
    </message>
    <message>
        <source>Printed by its process</source>
        <translation>其进程的输出</translation>
    </message>
    <message>
        <source>{steps} steps after {rows} rows of {sample}, in {time}; what was observed then is dotted.</source>
        <translation>根据 {sample} 的 {rows} 行预测 {steps} 步，用时 {time}；点线为当时的实际观测值。</translation>
    </message>
    <message>
        <source>{sample} belongs to the class {category}, told in {time}.</source>
        <translation>{sample} 属于类别 {category}，用时 {time}。</translation>
    </message>
    <message>
        <source>{count} of {rows} rows of {sample} are labelled, in {time}.</source>
        <translation>{sample} 的 {rows} 行中标记了 {count} 行，用时 {time}。</translation>
    </message>
</context>
<context>
    <name>TrustBox</name>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>I have read the code and trust it</source>
        <translation>我已阅读代码并信任它</translation>
    </message>
    <message>
        <source>These files contain code that will run on your computer.</source>
        <translation>这些文件包含将在您的计算机上运行的代码。</translation>
    </message>
    <message numerus="yes">
        <source>%n files run in processes of their own, with a limit of memory and time. Agree only if you trust where they come from; changed code asks again.</source>
        <translation>
            <numerusform>%n 个文件将在独立的进程中运行，内存和时间均受限制。仅当您信任其来源时才同意；代码改动后会再次询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>On this system they read no files but their own and the libraries, and reach neither the network nor other programs.</source>
        <translation>在本系统上，它们只能读取自身的文件和程序库，既无法访问网络，也无法触及其他程序。</translation>
    </message>
    <message>
        <source>This system does not confine them wholly: {limits}</source>
        <translation>本系统不能完全限制它们：{limits}</translation>
    </message>
    <message>
        <source>The settings let them use the network.</source>
        <translation>设置允许它们使用网络。</translation>
    </message>
    <message>
        <source>On this system they read no files but their own and the libraries, and reach no other programs. {limits}</source>
        <translation>在本系统上，它们只能读取自身的文件和程序库，无法触及其他程序。{limits}</translation>
    </message>
    <message>
        <source>You have agreed to this code before.</source>
        <translation>您此前已同意过这些代码。</translation>
    </message>
    <message>
        <source>It is the same to the byte, so it is not asked about again.</source>
        <translation>内容逐字节相同，因此不再询问。</translation>
    </message>
</context>
<context>
    <name>TrustModelDialog</name>
    <message>
        <source>Activate {model}</source>
        <translation>激活 {model}</translation>
    </message>
    <message>
        <source>Activate model</source>
        <translation>激活模型</translation>
    </message>
    <message>
        <source>Its files are looked at…</source>
        <translation>正在查看其文件…</translation>
    </message>
    <message>
        <source>{model} cannot be used as its files are now.</source>
        <translation>按现在的文件，{model} 无法使用。</translation>
    </message>
    <message numerus="yes">
        <source>{model} does not run: %n of its files are not those that were registered.</source>
        <translation>
            <numerusform>{model} 不能运行：有 %n 个文件与注册时不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of {model} are those that were registered and agreed to.</source>
        <translation>{model} 的文件与注册并同意时相同。</translation>
    </message>
    <message>
        <source>{model} does not run: nobody has agreed to its code on this computer.</source>
        <translation>{model} 不能运行：在本计算机上还没有人同意过它的代码。</translation>
    </message>
</context>
<context>
    <name>Undrawn</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Such as</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>{table} has no column with numbers.</source>
        <translation>{table} 没有数值列。</translation>
    </message>
    <message>
        <source>A plot and a forecast need one. Its rows can be looked at and queried.</source>
        <translation>绘图和预测需要数值列。可以查看和查询它的行。</translation>
    </message>
    <message>
        <source>A plot and a forecast need a column with numbers, and this file has none. Look at its rows; if numbers are among them, open the file with options and choose its delimiter and decimal mark.</source>
        <translation>绘图和预测需要数值列，而这个文件没有。请查看它的行；如果其中有数值，请“带选项打开”文件并选择分隔符和小数点。</translation>
    </message>
    <message>
        <source>“{column}” holds the times of the rows.</source>
        <translation>“{column}”是各行的时间。</translation>
    </message>
    <message>
        <source>The plot has them on its axis. Choose a column with numbers in Data.</source>
        <translation>图中的坐标轴就是它。请在“数据”中选择一个数值列。</translation>
    </message>
    <message>
        <source>“{column}” names the series of this file.</source>
        <translation>“{column}”是此文件中各序列的名称。</translation>
    </message>
    <message>
        <source>Choose one of the series below it in Data.</source>
        <translation>请在“数据”中选择它下面的一个序列。</translation>
    </message>
    <message>
        <source>“{column}” holds words, not numbers.</source>
        <translation>“{column}”是文字，不是数值。</translation>
    </message>
    <message>
        <source>It cannot be drawn or forecast. A model that reads categories, such as chronos2, can have it as a covariate of another column, in Set-up. If these are numbers, open the file with options and choose its decimal mark.</source>
        <translation>它不能绘制，也不能预测。能读取类别的模型（例如 chronos2）可以在“设定”中把它用作另一列的协变量。如果这些是数值，请“带选项打开”文件并选择小数点。</translation>
    </message>
    <message>
        <source>“{column}” holds no numbers but {type}.</source>
        <translation>“{column}”不是数值，而是 {type}。</translation>
    </message>
    <message>
        <source>It cannot be drawn or forecast. Choose a column with numbers in Data.</source>
        <translation>它不能绘制，也不能预测。请在“数据”中选择一个数值列。</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
</context>
<context>
    <name>UndrawnPage</name>
    <message>
        <source>Show rows</source>
        <translation>显示行</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>带选项打开…</translation>
    </message>
    <message>
        <source>Take from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Select a series in Data to see it here.</source>
        <translation>在“数据”中选择一个序列，即可在此查看。</translation>
    </message>
</context>
<context>
    <name>UserModelActions</name>
    <message>
        <source>What can be done with {model}</source>
        <translation>可对 {model} 进行的操作</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Export as zip…</source>
        <translation>导出为压缩包…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Check files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Read its code…</source>
        <translation>阅读其代码…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Export {model} as a zip</source>
        <translation>将 {model} 导出为压缩包</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip 压缩包 (*.zip)</translation>
    </message>
</context>
<context>
    <name>WriteDialog</name>
    <message>
        <source>Write to IoTDB</source>
        <translation>写入 IoTDB</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>覆盖它们</translation>
    </message>
    <message>
        <source>Rows that are written</source>
        <translation>写入的行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tick that the rows may be overwritten first</source>
        <translation>请先勾选允许覆盖这些行</translation>
    </message>
</context>
<context>
    <name>WritePlace</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Log in to another server (Ctrl+Shift+O)</source>
        <translation>登录另一台服务器（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Choose one, or name a new one</source>
        <translation>选择一个，或写一个新的名称</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Log in to a server first</source>
        <translation>请先登录服务器</translation>
    </message>
    <message>
        <source>{server}, tables</source>
        <translation>{server}，表</translation>
    </message>
    <message>
        <source>{server}, tables of {database}</source>
        <translation>{server}，{database} 的表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The table&apos;s name</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>The device&apos;s path, such as root.forecast.etth</source>
        <translation>设备的路径，例如 root.forecast.etth</translation>
    </message>
</context>
<context>
    <name>Zone</name>
    <message>
        <source>numbered rows</source>
        <translation>按行编号</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Times are shown, and typed ones are read, in this zone</source>
        <translation>时间按此时区显示，输入的时间也按此时区理解</translation>
    </message>
    <message>
        <source>UTC, as the server keeps them</source>
        <translation>UTC，与服务器保存的一致</translation>
    </message>
    <message>
        <source>{zone} (this computer)</source>
        <translation>{zone}（本机）</translation>
    </message>
</context>
<context>
    <name>_OptionRow</name>
    <message>
        <source>Also called {names}.</source>
        <translation>又称 {names}。</translation>
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
        <source>Automatic</source>
        <translation>自动</translation>
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
        <translation>上次 {value}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>changed from {value}</source>
        <translation>由 {value} 更改</translation>
    </message>
</context>
<context>
    <name>_TypeDelegate</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>dock</name>
    <message>
        <source>Close {panel}</source>
        <translation>关闭{panel}</translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message>
        <source>{file} has no ending that names a picture.</source>
        <translation>{file} 的扩展名不是图片格式。</translation>
    </message>
    <message>
        <source>End the name in .png or .svg.</source>
        <translation>请让文件名以 .png 或 .svg 结尾。</translation>
    </message>
    <message>
        <source>Windows and pictures need Qt, which cannot be loaded: {reason}.</source>
        <translation>窗口和图片需要 Qt，但无法加载：{reason}。</translation>
    </message>
    <message>
        <source>Run: {command}</source>
        <translation>请运行：{command}</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>没有语句。</translation>
    </message>
    <message>
        <source>Write it first, then the files; or use --script FILE.</source>
        <translation>请先写语句，再写文件；或使用 --script FILE。</translation>
    </message>
    <message>
        <source>The script {file} could not be read: {reason}.</source>
        <translation>无法读取脚本 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Give a text file in UTF-8.</source>
        <translation>请提供 UTF-8 文本文件。</translation>
    </message>
    <message>
        <source>Choose {known}.</source>
        <translation>请选择 {known}。</translation>
    </message>
    <message>
        <source>--horizon {written} is not a number of steps.</source>
        <translation>--horizon {written} 不是步数。</translation>
    </message>
    <message>
        <source>Write at least 1, or a duration: 4d.</source>
        <translation>请至少写 1，或写一段时间：4d。</translation>
    </message>
    <message>
        <source>--quantiles {written} are not levels between 0 and 1.</source>
        <translation>--quantiles {written} 不是 0 与 1 之间的水平。</translation>
    </message>
    <message>
        <source>Write for example 0.1,0.5,0.9.</source>
        <translation>例如写成 0.1,0.5,0.9。</translation>
    </message>
    <message>
        <source>--option {written} is not name=value.</source>
        <translation>--option {written} 不是 name=value 的形式。</translation>
    </message>
    <message>
        <source>Write for example --option sp=24.</source>
        <translation>例如写成 --option sp=24。</translation>
    </message>
    <message>
        <source>Choose {ways}.</source>
        <translation>请选择 {ways}。</translation>
    </message>
    <message>
        <source>{option}: {reason}</source>
        <translation>{option}：{reason}</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>Did you mean the command {near}?</source>
        <translation>您是否想用命令 {near}？</translation>
    </message>
    <message>
        <source>See: forecast-workbench --help</source>
        <translation>参见：forecast-workbench --help</translation>
    </message>
    <message>
        <source>Find anomalies in {what} with {model}</source>
        <translation>用 {model} 在 {what} 中查找异常</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>打开 {file}</translation>
    </message>
    <message>
        <source>Read {name} again</source>
        <translation>重新读取 {name}</translation>
    </message>
    <message>
        <source>Load {model} on {devices}</source>
        <translation>在 {devices} 上加载 {model}</translation>
    </message>
    <message>
        <source>Unload {model} from {devices}</source>
        <translation>从 {devices} 卸载 {model}</translation>
    </message>
    <message>
        <source>Export to {file}</source>
        <translation>导出到 {file}</translation>
    </message>
    <message>
        <source>Forecast {what} with {model}</source>
        <translation>用 {model} 预测 {what}</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表</translation>
    </message>
    <message>
        <source>Run statements</source>
        <translation>运行语句</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>{file} has no ending that names a format.</source>
        <translation>{file} 的扩展名不是已知格式。</translation>
    </message>
    <message>
        <source>End the name in .csv, .parquet, .xlsx or .json.</source>
        <translation>请让文件名以 .csv、.parquet、.xlsx 或 .json 结尾。</translation>
    </message>
    <message>
        <source>There is no column {name} to export.</source>
        <translation>没有可导出的列 {name}。</translation>
    </message>
    <message>
        <source>The columns are {columns}.</source>
        <translation>可用的列有 {columns}。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Free some space or choose another disk; no part of the file was left.</source>
        <translation>请腾出空间或选择其他磁盘；没有留下不完整的文件。</translation>
    </message>
    <message>
        <source>Make the folder {folder} first, or choose another one.</source>
        <translation>请先建立文件夹 {folder}，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose the name of a file in that folder.</source>
        <translation>请选择该文件夹中的文件名。</translation>
    </message>
    <message>
        <source>Close programs that hold the file, or choose a folder that you may write to.</source>
        <translation>请关闭占用该文件的程序，或选择可写的文件夹。</translation>
    </message>
    <message>
        <source>{format} is not a time format.</source>
        <translation>{format} 不是时间格式。</translation>
    </message>
    <message>
        <source>Write iso, an epoch unit (s, ms, us, ns) or a pattern such as %Y-%m-%d %H:%M.</source>
        <translation>请写 iso、纪元单位（s、ms、us、ns）或 %Y-%m-%d %H:%M 这样的格式。</translation>
    </message>
    <message>
        <source>{rows:,} rows are more than an Excel sheet holds ({limit:,}).</source>
        <translation>{rows:,} 行超过了一张 Excel 工作表的容量（{limit:,}）。</translation>
    </message>
    <message>
        <source>Hold back fewer rows than there are.</source>
        <translation>留出的行请少于总行数。</translation>
    </message>
    <message>
        <source>Give more rows, or the interval of the forecast.</source>
        <translation>请提供更多行，或指定预测的间隔。</translation>
    </message>
    <message>
        <source>{name} has no values in the chosen rows.</source>
        <translation>{name} 在所选的行中没有值。</translation>
    </message>
    <message>
        <source>Choose another column or other rows.</source>
        <translation>请选择其他列或其他行。</translation>
    </message>
    <message>
        <source>{model} takes at most {limit} targets; {count} were chosen.</source>
        <translation>{model} 最多接受 {limit} 个目标；选择了 {count} 个。</translation>
    </message>
    <message>
        <source>Choose fewer targets.</source>
        <translation>请减少目标。</translation>
    </message>
    <message>
        <source>The series has no rows.</source>
        <translation>序列没有行。</translation>
    </message>
    <message>
        <source>Choose another series, or widen the time range.</source>
        <translation>请选择其他序列，或扩大时间范围。</translation>
    </message>
    <message>
        <source>{model} used the last {rows:,} rows, its limit.</source>
        <translation>{model} 使用了最后 {rows:,} 行，这是它的上限。</translation>
    </message>
    <message>
        <source>Add rows with its future values, forecast fewer steps, or hold back rows.</source>
        <translation>请补充其未来值的行、减少预测步数，或留出几行。</translation>
    </message>
    <message>
        <source>The horizon is {horizon} steps.</source>
        <translation>预测步数为 {horizon} 步。</translation>
    </message>
    <message>
        <source>Ask for at least 1 step.</source>
        <translation>请至少要求 1 步。</translation>
    </message>
    <message>
        <source>{model} forecasts at most {limit:,} steps; {horizon:,} were asked for.</source>
        <translation>{model} 最多预测 {limit:,} 步；要求了 {horizon:,} 步。</translation>
    </message>
    <message>
        <source>The number of rows to hold back is {rows}.</source>
        <translation>要留出的行数为 {rows}。</translation>
    </message>
    <message>
        <source>Use 0 or more.</source>
        <translation>请使用 0 或更大的数。</translation>
    </message>
    <message>
        <source>{model} gives no quantiles.</source>
        <translation>{model} 不给出分位数。</translation>
    </message>
    <message>
        <source>Ask for the point forecast alone.</source>
        <translation>请只要求点预测。</translation>
    </message>
    <message>
        <source>{level} is not a quantile level.</source>
        <translation>{level} 不是分位水平。</translation>
    </message>
    <message>
        <source>Levels lie between 0 and 1, such as 0.1.</source>
        <translation>水平在 0 与 1 之间，例如 0.1。</translation>
    </message>
    <message>
        <source>The lower bound {lower} is above the upper bound {upper}.</source>
        <translation>下限 {lower} 高于上限 {upper}。</translation>
    </message>
    <message>
        <source>Exchange them, or leave one out.</source>
        <translation>请交换两者，或去掉一个。</translation>
    </message>
    <message>
        <source>{model} takes no covariates that are known for the future.</source>
        <translation>{model} 不接受未来已知的协变量。</translation>
    </message>
    <message>
        <source>Leave out {names}, or choose a model that takes them, such as auto_arima.</source>
        <translation>请去掉 {names}，或选择接受它们的模型，例如 auto_arima。</translation>
    </message>
    <message>
        <source>{model} takes no past covariates.</source>
        <translation>{model} 不接受过去协变量。</translation>
    </message>
    <message>
        <source>Leave out {names}, or choose another model.</source>
        <translation>请去掉 {names}，或选择其他模型。</translation>
    </message>
    <message>
        <source>{name} is a target and a covariate at once.</source>
        <translation>{name} 同时是目标和协变量。</translation>
    </message>
    <message>
        <source>Use it as one of them.</source>
        <translation>请只用作其中之一。</translation>
    </message>
    <message>
        <source>Use more rows, or a model that needs fewer, such as naive_forecaster.</source>
        <translation>请使用更多行，或选择所需较少的模型，例如 naive_forecaster。</translation>
    </message>
    <message>
        <source>There are no rows to work on.</source>
        <translation>没有可处理的行。</translation>
    </message>
    <message>
        <source>Choose a series with rows, or widen the time range.</source>
        <translation>请选择有行的序列，或扩大时间范围。</translation>
    </message>
    <message>
        <source>The interval between the rows is not known, so {duration} cannot be counted in steps.</source>
        <translation>行的间隔未知，因此 {duration} 无法折算为步数。</translation>
    </message>
    <message>
        <source>“{text}” is not an interval.</source>
        <translation>“{text}”不是间隔。</translation>
    </message>
    <message>
        <source>Starting the model process</source>
        <translation>正在启动模型进程</translation>
    </message>
    <message>
        <source>{title}: the program met a fault of its own ({kind}: {reason}).</source>
        <translation>{title}：程序自身出现故障（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>The class {name} of the model {model} is not a pipeline.</source>
        <translation>模型 {model} 的类 {name} 不是管道。</translation>
    </message>
    <message>
        <source>Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.</source>
        <translation>请从 workbench.pipelines 的 ForecastPipeline 或 DetectionPipeline 派生。</translation>
    </message>
    <message>
        <source>The code of the model {model} cannot be loaded: {reason}</source>
        <translation>无法加载模型 {model} 的代码：{reason}</translation>
    </message>
    <message>
        <source>Rows that were not in time order were sorted.</source>
        <translation>未按时间排列的行已排序。</translation>
    </message>
    <message>
        <source>The times are uneven; the rows were used as evenly spaced, every {interval}.</source>
        <translation>时间不均匀；各行按等间隔使用，每 {interval} 一行。</translation>
    </message>
    <message>
        <source>The package {package} is not installed; add it with: {command}</source>
        <translation>没有安装包 {package}；请用此命令添加：{command}</translation>
    </message>
    <message>
        <source>The declaration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation>{path} 中模型 {model} 的声明不能使用：{reason}。</translation>
    </message>
    <message>
        <source>Compare the file with the config.json of a builtin model, for example auto_ets.</source>
        <translation>请与内置模型（例如 auto_ets）的 config.json 比较。</translation>
    </message>
    <message>
        <source>Give {name} one of these words.</source>
        <translation>请给 {name} 其中一个词。</translation>
    </message>
    <message>
        <source>Wrong type for attribute: {name}, expected: {type}, got {value} instead.</source>
        <translation>属性类型不对：{name}，应为 {type}，得到的是 {value}。</translation>
    </message>
    <message>
        <source>What {name} means: {help}</source>
        <translation>{name} 的含义：{help}</translation>
    </message>
    <message>
        <source>Write whole numbers with commas, for example {name}=({example}).</source>
        <translation>请写用逗号分隔的整数，例如 {name}=({example})。</translation>
    </message>
    <message>
        <source>The model {model} has no option {name}.</source>
        <translation>模型 {model} 没有选项 {name}。</translation>
    </message>
    <message>
        <source>Leave it out; this model has no options.</source>
        <translation>请去掉它；此模型没有选项。</translation>
    </message>
    <message>
        <source>Did you mean {near}? The options of {model} are {options}.</source>
        <translation>您是否指 {near}？{model} 的选项有 {options}。</translation>
    </message>
    <message>
        <source>The options of {model} are {options}.</source>
        <translation>{model} 的选项有 {options}。</translation>
    </message>
    <message>
        <source>The option {name} takes {length} whole numbers, and {count} are given.</source>
        <translation>选项 {name} 需要 {length} 个整数，给出了 {count} 个。</translation>
    </message>
    <message>
        <source>Write them with commas, for example {name}=({example}).</source>
        <translation>请用逗号分隔，例如 {name}=({example})。</translation>
    </message>
    <message>
        <source>The option {name} is given twice.</source>
        <translation>选项 {name} 给了两次。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>请保留一个。</translation>
    </message>
    <message>
        <source>The model {model} finds anomalies and does not forecast.</source>
        <translation>模型 {model} 用于查找异常，不做预测。</translation>
    </message>
    <message>
        <source>The model {model} forecasts and does not look for anomalies.</source>
        <translation>模型 {model} 用于预测，不查找异常。</translation>
    </message>
    <message>
        <source>Did you mean {near}?</source>
        <translation>您是否指 {near}？</translation>
    </message>
    <message>
        <source>Choose a forecaster: {others}.</source>
        <translation>请选择预测模型：{others}。</translation>
    </message>
    <message>
        <source>Choose a detector: {others}.</source>
        <translation>请选择检测器：{others}。</translation>
    </message>
    <message>
        <source>Model [{model}] is not registered yet.</source>
        <translation>模型 [{model}] 尚未注册。</translation>
    </message>
    <message>
        <source>The model {model} is {state}.</source>
        <translation>模型 {model} 的状态是 {state}。</translation>
    </message>
    <message>
        <source>The series has a row every {own}; it cannot be made finer, to {asked}.</source>
        <translation>序列每 {own} 一行；不能细化到 {asked}。</translation>
    </message>
    <message>
        <source>Choose an interval longer than {own}.</source>
        <translation>请选择长于 {own} 的间隔。</translation>
    </message>
    <message>
        <source>At an interval of {asked} the series would have {rows:,} rows, nearly all of them missing.</source>
        <translation>以 {asked} 为间隔，序列将有 {rows:,} 行，几乎全部缺失。</translation>
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation>请选择更长的间隔。</translation>
    </message>
    <message>
        <source>The last row, {time}, is made of fewer rows than the others.</source>
        <translation>最后一行 {time} 由比其他行更少的行合成。</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the mean of its rows.</source>
        <translation>各行已重采样到 {interval}，取其各行的平均值。</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the sum of its rows.</source>
        <translation>各行已重采样到 {interval}，取其各行之和。</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the last of its rows.</source>
        <translation>各行已重采样到 {interval}，取其最后一行。</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the least of its rows.</source>
        <translation>各行已重采样到 {interval}，取其最小值。</translation>
    </message>
    <message>
        <source>The rows were resampled to {interval}, each the greatest of its rows.</source>
        <translation>各行已重采样到 {interval}，取其最大值。</translation>
    </message>
    <message>
        <source>{model} stopped with {kind}: {reason}</source>
        <translation>{model} 因 {kind} 停止：{reason}</translation>
    </message>
    <message>
        <source>{model} ran out of memory.</source>
        <translation>{model} 的内存不足。</translation>
    </message>
    <message>
        <source>Use fewer rows, or close other programs.</source>
        <translation>请减少行数，或关闭其他程序。</translation>
    </message>
    <message>
        <source>{model} returned {count} results for {wanted} series.</source>
        <translation>{model} 为 {wanted} 个序列返回了 {count} 个结果。</translation>
    </message>
    <message>
        <source>Report this to the model&apos;s author; the model cannot be used as it is.</source>
        <translation>请向模型作者报告；该模型现在不能使用。</translation>
    </message>
    <message>
        <source>the zygote has ended</source>
        <translation>母进程已结束</translation>
    </message>
    <message>
        <source>The model is running</source>
        <translation>模型正在运行</translation>
    </message>
    <message>
        <source>Waiting for a free model process</source>
        <translation>正在等待空闲的模型进程</translation>
    </message>
    <message>
        <source>The model process ended by itself while it ran {model} (exit code {status}).</source>
        <translation>模型进程在运行 {model} 时自行结束（退出码 {status}）。</translation>
    </message>
    <message>
        <source>The process for {model} could not be started.</source>
        <translation>无法启动 {model} 的进程。</translation>
    </message>
    <message>
        <source>The model processes have been ended because the program is closing.</source>
        <translation>程序正在关闭，模型进程已结束。</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>请重新启动程序。</translation>
    </message>
    <message>
        <source>{model} was stopped after {seconds:g} seconds, the limit for a request.</source>
        <translation>{model} 在 {seconds:g} 秒后停止，这是请求的时限。</translation>
    </message>
    <message>
        <source>The model process ran out of memory or was killed while it ran {model}.</source>
        <translation>模型进程在运行 {model} 时内存不足或被终止。</translation>
    </message>
    <message>
        <source>Try again with fewer rows or series, or close other programs.</source>
        <translation>请用更少的行或序列再试，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The model process crashed while it ran {model} (signal {signal}).</source>
        <translation>模型进程在运行 {model} 时崩溃（信号 {signal}）。</translation>
    </message>
    <message>
        <source>The request for {model} cannot be sent to its process: {reason}</source>
        <translation>无法把 {model} 的请求发给其进程：{reason}</translation>
    </message>
    <message>
        <source>Series are float64 arrays, options are numbers, texts and lists of numbers.</source>
        <translation>序列是 float64 数组，选项是数字、文本和数字列表。</translation>
    </message>
    <message numerus="yes">
        <source>{model} is loaded on {devices} ({count} instances).</source>
        <translation>
            <numerusform>{model} 已加载到 {devices}（{count} 个实例）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} is unloaded from {devices}.</source>
        <translation>{model} 已从 {devices} 卸载。</translation>
    </message>
    <message>
        <source>Name each device once.</source>
        <translation>每个设备请只写一次。</translation>
    </message>
    <message>
        <source>{model} runs on the cpu and cannot be loaded on device {device}.</source>
        <translation>{model} 在 cpu 上运行，不能加载到设备 {device}。</translation>
    </message>
    <message>
        <source>&apos;{device}&apos; is neither.</source>
        <translation>&apos;{device}&apos; 两者都不是。</translation>
    </message>
    <message>
        <source>{model} is not loaded on device {device}.</source>
        <translation>{model} 没有加载到设备 {device}。</translation>
    </message>
    <message>
        <source>You can use &apos;SHOW LOADED MODELS&apos; to see what is loaded.</source>
        <translation>可用 &apos;SHOW LOADED MODELS&apos; 查看已加载的内容。</translation>
    </message>
    <message>
        <source>{model} gave up its work without being asked to.</source>
        <translation>{model} 未经要求就放弃了工作。</translation>
    </message>
    <message>
        <source>The model&apos;s result cannot be sent to the program ({reason}).</source>
        <translation>模型的结果无法送回程序（{reason}）。</translation>
    </message>
    <message>
        <source>Report this to the model&apos;s author; results are arrays, numbers and texts.</source>
        <translation>请向模型作者报告；结果应为数组、数字和文本。</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>The settings file could not be read ({reason}); defaults are used.</source>
        <translation>无法读取设置文件（{reason}）；使用默认值。</translation>
    </message>
    <message>
        <source>The settings were written by a newer version; what is unknown here is ignored.</source>
        <translation>设置由更新的版本写成；这里未知的内容被忽略。</translation>
    </message>
    <message>
        <source>The settings could not be saved to {file}: {reason}.</source>
        <translation>无法将设置保存到 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>请让该文件夹可写，或将 FORECAST_WORKBENCH_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>The setting {name} has a value that cannot be used; its default is used.</source>
        <translation>设置 {name} 的值不能使用；使用其默认值。</translation>
    </message>
    <message>
        <source>The query gives no column “{column}”.</source>
        <translation>查询没有给出列“{column}”。</translation>
    </message>
    <message>
        <source>Did you mean “{suggestion}”?</source>
        <translation>您是否指“{suggestion}”？</translation>
    </message>
    <message>
        <source>Its columns are {columns}.</source>
        <translation>它的列有 {columns}。</translation>
    </message>
    <message>
        <source>The query gives no time column; its columns are {columns}.</source>
        <translation>查询没有给出时间列；它的列有 {columns}。</translation>
    </message>
    <message>
        <source>Select the time column too, as in SELECT time, value FROM …</source>
        <translation>请同时选出时间列，例如 SELECT time, value FROM …</translation>
    </message>
    <message>
        <source>“{column}” of the query is not a time, it is {type}.</source>
        <translation>查询的“{column}”不是时间，而是 {type}。</translation>
    </message>
    <message>
        <source>Cast it, as in CAST({column} AS TIMESTAMP).</source>
        <translation>请转换类型，例如 CAST({column} AS TIMESTAMP)。</translation>
    </message>
    <message>
        <source>The query gives no rows.</source>
        <translation>查询没有给出行。</translation>
    </message>
    <message>
        <source>Widen its WHERE clause, or check the table&apos;s time range.</source>
        <translation>请放宽其 WHERE 子句，或检查表的时间范围。</translation>
    </message>
    <message>
        <source>The query gives no values beside {time}.</source>
        <translation>查询除 {time} 外没有给出值。</translation>
    </message>
    <message>
        <source>Select a numeric column too.</source>
        <translation>请再选出一个数值列。</translation>
    </message>
    <message>
        <source>No row of the query has a time.</source>
        <translation>查询的行都没有时间。</translation>
    </message>
    <message>
        <source>Select the time column as it is.</source>
        <translation>请原样选出时间列。</translation>
    </message>
    <message>
        <source>“{column}” of the query is not numeric, it is {type}.</source>
        <translation>查询的“{column}”不是数值，而是 {type}。</translation>
    </message>
    <message>
        <source>Leave it out, cast it, or use it to tell series apart (PARTITION BY).</source>
        <translation>请去掉它、转换类型，或用它区分序列（PARTITION BY）。</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} 没有行。</translation>
    </message>
    <message>
        <source>Open a file with a row of column names and rows of values.</source>
        <translation>请打开有列名行和数据行的文件。</translation>
    </message>
    <message>
        <source>{count:,} characters of {file} could not be read and show as �.</source>
        <translation>{file} 中有 {count:,} 个字符无法读取，显示为 �。</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines before the column names were skipped.</source>
        <translation>
            <numerusform>已跳过列名之前的 {count} 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; what they lack is missing.</source>
        <translation>有些行的值少于列数；缺少的按缺失处理。</translation>
    </message>
    <message>
        <source>The file breaks the rules of CSV in places; it was read leniently.</source>
        <translation>文件在某些地方不符合 CSV 规则；已宽松读取。</translation>
    </message>
    <message>
        <source>Numbers were read with a decimal comma.</source>
        <translation>数字按小数逗号读取。</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} 不是文本文件。</translation>
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file.</source>
        <translation>请打开 CSV、Parquet、TsFile 或 Excel 文件。</translation>
    </message>
    <message>
        <source>“{encoding}” is not the name of an encoding.</source>
        <translation>“{encoding}”不是编码名称。</translation>
    </message>
    <message>
        <source>Use utf-8, utf-16, gb18030, cp1252 or another name that Python knows.</source>
        <translation>请使用 utf-8、utf-16、gb18030、cp1252 或 Python 认识的其他名称。</translation>
    </message>
    <message>
        <source>{file} has no rows below a row of column names.</source>
        <translation>{file} 的列名行之下没有行。</translation>
    </message>
    <message>
        <source>Open a workbook whose sheet begins with column names.</source>
        <translation>请打开工作表以列名开头的工作簿。</translation>
    </message>
    <message>
        <source>{file} has no sheet “{sheet}”.</source>
        <translation>{file} 没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>Its sheets are {sheets}.</source>
        <translation>它的工作表有 {sheets}。</translation>
    </message>
    <message>
        <source>Sheet {sheet} of {count} was read.</source>
        <translation>读取了 {count} 张工作表中的 {sheet}。</translation>
    </message>
    <message>
        <source>{file} is a ZIP archive and not a table.</source>
        <translation>{file} 是 ZIP 压缩包，不是表。</translation>
    </message>
    <message>
        <source>Unpack it and open the files in it.</source>
        <translation>请解压并打开其中的文件。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空的。</translation>
    </message>
    <message>
        <source>Open a file with rows of values.</source>
        <translation>请打开有数据行的文件。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <source>Check the path, or open another file.</source>
        <translation>请检查路径，或打开其他文件。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹。</translation>
    </message>
    <message>
        <source>Open one of the files in it.</source>
        <translation>请打开其中的一个文件。</translation>
    </message>
    <message>
        <source>{path} may not be read.</source>
        <translation>没有读取 {path} 的权限。</translation>
    </message>
    <message>
        <source>Ask for the permission to read it, or copy it.</source>
        <translation>请获取读取权限，或复制它。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>无法打开 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Open a file with at least one row of values.</source>
        <translation>请打开至少有一行数据的文件。</translation>
    </message>
    <message>
        <source>None of the times in column “{column}” of {file} can be read as {format}.</source>
        <translation>{file} 的列“{column}”中没有一个时间能按 {format} 读取。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows without a readable time were left out.</source>
        <translation>
            <numerusform>有 {count:,} 行的时间无法读取，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has no column “{column}” that could name its series.</source>
        <translation>{file} 没有可以命名序列的列“{column}”。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} of {rows:,} rows are strange</source>
        <translation>
            <numerusform>{rows:,} 行中有 {count:,} 行异常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} steps</source>
        <translation>
            <numerusform>{count:,} 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows</source>
        <translation>
            <numerusform>{count:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The statement {statement} deletes on {place}, and there is no terminal to ask on.</source>
        <translation>语句 {statement} 会在 {place} 上删除数据，而此处没有可以询问的终端。</translation>
    </message>
    <message>
        <source>Add --yes if that is meant.</source>
        <translation>如果确实要这样做，请加上 --yes。</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>没有运行任何语句。</translation>
    </message>
    <message>
        <source>{what} of {series}</source>
        <translation>{series} 的 {what}</translation>
    </message>
    <message numerus="yes">
        <source>{count} columns</source>
        <translation>
            <numerusform>{count} 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{what} of {count:,} series</source>
        <translation>
            <numerusform>{count:,} 个序列的 {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series has {count:,} rows; {held:,} were to be held back.</source>
        <translation>
            <numerusform>该序列有 {count:,} 行，而要留出 {held:,} 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The interval between rows cannot be told from a single row.</source>
        <translation>只有一行，无法得知行间隔。</translation>
    </message>
    <message numerus="yes">
        <source>{name} is known for {present:,} of the {count:,} steps to forecast.</source>
        <translation>
            <numerusform>要预测 {count:,} 步，而 {name} 只有其中 {present:,} 步的值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last {count:,} rows have no value; the forecast starts after the last value.</source>
        <translation>
            <numerusform>最后 {count:,} 行没有值；预测从最后一个值之后开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The series has {count:,} rows; {model} needs {minimum:,}.</source>
        <translation>
            <numerusform>该序列有 {count:,} 行；{model} 需要 {minimum:,} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{model} takes at most {most} columns; there are {count}.</source>
        <translation>
            <numerusform>{model} 最多接受 {most} 列；现有 {count} 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name fewer columns.</source>
        <translation>请减少列数。</translation>
    </message>
    <message>
        <source>The class {name} of the model {model} derives from no {kind}, which its task {task} needs.</source>
        <translation>模型 {model} 的类 {name} 不是 {kind} 的子类，而其任务 {task} 需要它。</translation>
    </message>
    <message>
        <source>Name the right task in the part workbench of config.json, or derive the class from it.</source>
        <translation>请在 config.json 的 workbench 部分写明正确的任务，或让该类继承它。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} infinite values were treated as missing.</source>
        <translation>
            <numerusform>{count:,} 个无穷大的值已按缺失处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first {count:,} rows have no value and were left out.</source>
        <translation>
            <numerusform>开头 {count:,} 行没有值，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows had the time of another; the last of each was kept.</source>
        <translation>
            <numerusform>有 {count:,} 行的时间与其他行相同；每个时间保留了最后一行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows stand between two steps and were moved to one.</source>
        <translation>
            <numerusform>有 {count:,} 行位于两个时间步之间，已移到其中一步。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file {path} does not hold the weights of {model}: {missing} names are missing ({first}) and {unexpected} are unexpected ({other}).</source>
        <translation>文件 {path} 不是 {model} 的权重：缺少 {missing} 个名称（{first}），多出 {unexpected} 个（{other}）。</translation>
    </message>
    <message>
        <source>The file {path} cannot be used for {model}: {reason}.</source>
        <translation>文件 {path} 不能用于 {model}：{reason}。</translation>
    </message>
    <message>
        <source>Download the model again, or put the file of its release there.</source>
        <translation>请重新下载模型，或放入其发布版本的文件。</translation>
    </message>
    <message>
        <source>The file {path} has {found:,} bytes where its header speaks of {wanted:,}.</source>
        <translation>文件 {path} 有 {found:,} 字节，而文件头写明为 {wanted:,} 字节。</translation>
    </message>
    <message>
        <source>It was cut off on its way; copy or download it again.</source>
        <translation>文件在传输中被截断；请重新复制或下载。</translation>
    </message>
    <message>
        <source>The file {path} is of the model type {found}; {model} is of the type {wanted}.</source>
        <translation>文件 {path} 的模型类型是 {found}，而 {model} 的类型是 {wanted}。</translation>
    </message>
    <message>
        <source>Take config.json and model.safetensors of {repository}.</source>
        <translation>请使用 {repository} 的 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>the entry {name} is {value}</source>
        <translation>条目 {name} 的值为 {value}</translation>
    </message>
    <message>
        <source>it is not a safetensors file</source>
        <translation>不是 safetensors 文件</translation>
    </message>
    <message>
        <source>the entry {name} is missing</source>
        <translation>缺少条目 {name}</translation>
    </message>
    <message>
        <source>The process that fetches {model} ended with code {status}.</source>
        <translation>下载 {model} 的进程已结束，退出码为 {status}。</translation>
    </message>
    <message>
        <source>Another process of the program is fetching it</source>
        <translation>本程序的另一个进程正在下载</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>正在询问模型仓库</translation>
    </message>
    <message>
        <source>Comparing checksums</source>
        <translation>正在比较校验和</translation>
    </message>
    <message>
        <source>The files of {model} cannot be written: {reason} ({path}).</source>
        <translation>无法写入 {model} 的文件：{reason}（{path}）。</translation>
    </message>
    <message>
        <source>Look at the rights of the folder, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>请检查文件夹权限，或将 FORECAST_WORKBENCH_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>The file {path} changed while it was copied.</source>
        <translation>文件 {path} 在复制过程中发生了变化。</translation>
    </message>
    <message>
        <source>Copy it again when nothing writes to it.</source>
        <translation>请在没有程序写入时重新复制。</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is downloaded.</source>
        <translation>已设置 HF_HUB_OFFLINE，因此不会下载。</translation>
    </message>
    <message>
        <source>{repository} asks for an agreement before its files can be downloaded.</source>
        <translation>下载 {repository} 的文件前需要先同意其协议。</translation>
    </message>
    <message>
        <source>{repository} at {endpoint} has no file {name}.</source>
        <translation>{endpoint} 上的 {repository} 没有文件 {name}。</translation>
    </message>
    <message>
        <source>{endpoint} does not let you download {repository}.</source>
        <translation>{endpoint} 不允许您下载 {repository}。</translation>
    </message>
    <message>
        <source>There is no {repository} at {endpoint}.</source>
        <translation>{endpoint} 上没有 {repository}。</translation>
    </message>
    <message>
        <source>Unset it, or take the files from a folder.</source>
        <translation>请取消该设置，或从文件夹取得文件。</translation>
    </message>
    <message>
        <source>Agree at {endpoint}/{repository}, and set HF_TOKEN to a token of your account.</source>
        <translation>请在 {endpoint}/{repository} 同意协议，并将 HF_TOKEN 设为您账户的令牌。</translation>
    </message>
    <message>
        <source>Look whether the mirror of HF_ENDPOINT is complete, or take the files from a folder.</source>
        <translation>请检查 HF_ENDPOINT 的镜像是否完整，或从文件夹取得文件。</translation>
    </message>
    <message>
        <source>Set HF_TOKEN to a token that may read it, or log in with: hf auth login</source>
        <translation>请将 HF_TOKEN 设为有读取权限的令牌，或登录：hf auth login</translation>
    </message>
    <message>
        <source>Try again later; the next try goes on where this one ended.</source>
        <translation>请稍后重试，下次将从此处继续。</translation>
    </message>
    <message>
        <source>{endpoint} does not answer as a hub: it tells no checksum of {name} in {repository}.</source>
        <translation>{endpoint} 的应答不像模型仓库：没有给出 {repository} 中 {name} 的校验和。</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT and at the proxy settings.</source>
        <translation>请检查 HF_ENDPOINT 和代理设置。</translation>
    </message>
    <message>
        <source>The file {name} came with the checksum {found}, and the hub says {wanted}.</source>
        <translation>收到的文件 {name} 的校验和为 {found}，而模型仓库给出的是 {wanted}。</translation>
    </message>
    <message>
        <source>Download it again; if it happens again, the mirror or a proxy changes the file.</source>
        <translation>请重新下载；若再次出现，说明镜像或代理改动了文件。</translation>
    </message>
    <message>
        <source>The connection to {endpoint} was cut or could not be made: {reason}.</source>
        <translation>与 {endpoint} 的连接中断或无法建立：{reason}。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and HF_ENDPOINT; the next try goes on from here.</source>
        <translation>请检查网络、代理和 HF_ENDPOINT；下次将从此处继续。</translation>
    </message>
    <message>
        <source>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk; then try again.</source>
        <translation>请释放空间，或将 FORECAST_WORKBENCH_HOME 设为其他磁盘上的文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Copy {model} from {folder}</source>
        <translation>从 {folder} 复制 {model}</translation>
    </message>
    <message>
        <source>Download {model}</source>
        <translation>下载 {model}</translation>
    </message>
    <message>
        <source>{model} is no model whose files can be downloaded.</source>
        <translation>{model} 不是可下载文件的模型。</translation>
    </message>
    <message>
        <source>These are: {known}.</source>
        <translation>可下载的有：{known}。</translation>
    </message>
    <message>
        <source>The files of {model} are being fetched now.</source>
        <translation>正在下载 {model} 的文件。</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>请先停止下载。</translation>
    </message>
    <message>
        <source>The files of {model} cannot be removed: {reason}.</source>
        <translation>无法删除 {model} 的文件：{reason}。</translation>
    </message>
    <message>
        <source>Unload the model, and look at the rights of {folder}.</source>
        <translation>请卸载该模型，并检查 {folder} 的权限。</translation>
    </message>
    <message>
        <source>{licence}, not for commercial use</source>
        <translation>{licence}，不得用于商业用途</translation>
    </message>
    <message>
        <source>The licence of the files of {model}, {licence}, forbids commercial use.</source>
        <translation>{model} 文件的许可 {licence} 禁止商业用途。</translation>
    </message>
    <message>
        <source>If that suits you, download them with: {command}</source>
        <translation>如果可以接受，请用此命令下载：{command}</translation>
    </message>
    <message>
        <source>The class {name} is a pipeline for chat.</source>
        <translation>类 {name} 是用于对话的流水线。</translation>
    </message>
    <message>
        <source>The program runs models that forecast, find anomalies or tell classes.</source>
        <translation>程序只运行用于预测、异常检测或分类的模型。</translation>
    </message>
    <message>
        <source>Downloading {repository}</source>
        <translation>正在下载 {repository}</translation>
    </message>
    <message>
        <source>{uri} cannot be downloaded: {reason}</source>
        <translation>无法下载 {uri}：{reason}</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: Unknown uri type {uri}, currently supporting formats: file://, hf://</source>
        <translation>模型注册失败，指定的 URI 无效：未知的 URI 类型 {uri}，目前支持的格式：file://、hf://</translation>
    </message>
    <message>
        <source>Name a folder or a zip, &apos;file:///path/to/model&apos;, or &apos;hf://owner/name&apos; on the hub.</source>
        <translation>请指定文件夹或 zip（&apos;file:///path/to/model&apos;），或模型库中的 &apos;hf://owner/name&apos;。</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: {uri}</source>
        <translation>模型注册失败，指定的 URI 无效：{uri}</translation>
    </message>
    <message>
        <source>Write &apos;hf://owner/name&apos; or &apos;hf://owner/name@revision&apos;.</source>
        <translation>请写成 &apos;hf://owner/name&apos; 或 &apos;hf://owner/name@revision&apos;。</translation>
    </message>
    <message>
        <source>{problem} {hint}</source>
        <translation>{problem}{hint}</translation>
    </message>
    <message>
        <source>The model {model} tells classes and does not forecast.</source>
        <translation>模型 {model} 用于分类，不能预测。</translation>
    </message>
    <message>
        <source>The model {model} does not tell classes.</source>
        <translation>模型 {model} 不能分类。</translation>
    </message>
    <message>
        <source>The model {model} tells classes and does not look for anomalies.</source>
        <translation>模型 {model} 用于分类，不能检测异常。</translation>
    </message>
    <message>
        <source>Choose a classifier: {others}.</source>
        <translation>请选择一个分类模型：{others}。</translation>
    </message>
    <message>
        <source>Register a model whose pipeline derives from ClassificationPipeline.</source>
        <translation>请注册一个流水线继承自 ClassificationPipeline 的模型。</translation>
    </message>
    <message>
        <source>The file {path} is missing.</source>
        <translation>缺少文件 {path}。</translation>
    </message>
    <message>
        <source>The file {path} has changed since it was checked.</source>
        <translation>文件 {path} 在校验之后发生了变化。</translation>
    </message>
    <message>
        <source>Download the model again; to use the file as it is, remove manifest.json beside it.</source>
        <translation>请重新下载模型；若要照原样使用该文件，请删除旁边的 manifest.json。</translation>
    </message>
    <message>
        <source>{uri} is looked at when it is registered.</source>
        <translation>{uri} 在注册时才会检查。</translation>
    </message>
    <message>
        <source>Register it; you are asked before any of its code runs.</source>
        <translation>请直接注册；在运行其任何代码之前会先询问您。</translation>
    </message>
    <message>
        <source>Activate {model}</source>
        <translation>激活 {model}</translation>
    </message>
    <message>
        <source>{model} was not ready after {seconds:g} seconds.</source>
        <translation>{seconds:g} 秒后 {model} 仍未就绪。</translation>
    </message>
    <message>
        <source>Look whether its code does more than to define itself when it is imported.</source>
        <translation>请检查其代码在导入时是否做了定义之外的事。</translation>
    </message>
    <message>
        <source>Running {model}</source>
        <translation>正在运行 {model}</translation>
    </message>
    <message>
        <source>The process of {model} answered what cannot be read ({reason}).</source>
        <translation>{model} 的进程给出了无法读取的回复（{reason}）。</translation>
    </message>
    <message>
        <source>Look at its code; the log has what it printed.</source>
        <translation>请查看其代码；日志中有它的输出。</translation>
    </message>
    <message>
        <source>{model} has no precision to choose.</source>
        <translation>{model} 没有可选的精度。</translation>
    </message>
    <message>
        <source>Only the pretrained models have; load it without one.</source>
        <translation>只有预训练模型可选精度；请不带精度加载它。</translation>
    </message>
    <message>
        <source>int8 is for processors; on device {device} {model} runs in float32 or bfloat16.</source>
        <translation>int8 用于处理器；在设备 {device} 上，{model} 以 float32 或 bfloat16 运行。</translation>
    </message>
    <message>
        <source>Load it to &apos;cpu&apos;, or in another precision.</source>
        <translation>请加载到 &apos;cpu&apos;，或换用其他精度。</translation>
    </message>
    <message>
        <source>a worker sent a sentence that cannot be shown</source>
        <translation>工作进程发来了无法显示的句子</translation>
    </message>
    <message>
        <source>Ask for fewer series or a shorter time. ALIGN BY DEVICE takes less for many devices.</source>
        <translation>请查询更少的序列或更短的时间。设备很多时，ALIGN BY DEVICE 占用更少。</translation>
    </message>
    <message>
        <source>Table {target} has the tag “{column}”, and these rows have not.</source>
        <translation>表 {target} 有标签“{column}”，而这些行没有。</translation>
    </message>
    <message>
        <source>Write to another table, or to one whose only tag is the column that names the series.</source>
        <translation>请写入另一个表，或写入唯一标签即序列名列的表。</translation>
    </message>
    <message>
        <source>Table {target} has no tag for “{column}”, which names the series.</source>
        <translation>表 {target} 没有对应“{column}”（序列名）的标签。</translation>
    </message>
    <message>
        <source>Write to another table; the one that is made for these rows has the tag.</source>
        <translation>请写入另一个表；为这些行新建的表会有该标签。</translation>
    </message>
    <message>
        <source>Writing to {target} ended early: {reason}</source>
        <translation>写入 {target} 提前结束：{reason}</translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} rows are there. Write again: the same rows change nothing.</source>
        <translation>{total:,} 行中已有 {rows:,} 行。请重新写入：相同的行不会改变任何内容。</translation>
    </message>
    <message>
        <source>The server had taken {rows:,} of {total:,} rows. Once it is back, write again: the same rows change nothing.</source>
        <translation>服务器已接收 {total:,} 行中的 {rows:,} 行。服务器恢复后请重新写入：相同的行不会改变任何内容。</translation>
    </message>
    <message>
        <source>Times were read as {format}; say so if day and month stand the other way round.</source>
        <translation>时间按 {format} 读取；如果日和月的顺序相反，请说明。</translation>
    </message>
    <message>
        <source>The statement has a character that no text may have.</source>
        <translation>语句中有任何文本都不允许的字符。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>Write a SELECT.</source>
        <translation>请写一个 SELECT。</translation>
    </message>
    <message>
        <source>There are {count} statements where one SELECT is expected.</source>
        <translation>这里应为一个 SELECT，却有 {count} 个语句。</translation>
    </message>
    <message>
        <source>Run them one after the other.</source>
        <translation>请依次运行它们。</translation>
    </message>
    <message>
        <source>{statement} is not allowed here; only SELECT is.</source>
        <translation>这里不允许 {statement}；只允许 SELECT。</translation>
    </message>
    <message>
        <source>The statement cannot be run: {reason}.</source>
        <translation>语句无法运行：{reason}。</translation>
    </message>
    <message>
        <source>There is no open table “{table}”.</source>
        <translation>没有打开名为“{table}”的表。</translation>
    </message>
    <message>
        <source>Open its file first.</source>
        <translation>请先打开其文件。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>The open tables are {tables}.</source>
        <translation>打开的表有 {tables}。</translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation>没有列“{column}”。</translation>
    </message>
    <message>
        <source>SQL cannot reach files or the network.</source>
        <translation>SQL 不能访问文件或网络。</translation>
    </message>
    <message>
        <source>Open the file first; it is then a table named after it.</source>
        <translation>请先打开文件；它随后就是以其命名的表。</translation>
    </message>
    <message>
        <source>The statement cannot be read: {reason}.</source>
        <translation>语句无法解析：{reason}。</translation>
    </message>
    <message>
        <source>Check the spelling, commas and brackets at this place.</source>
        <translation>请检查此处的拼写、逗号和括号。</translation>
    </message>
    <message>
        <source>{file} cannot be read as {kind}: {reason}.</source>
        <translation>{file} 不能按 {kind} 读取：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is complete and of the kind that its name says.</source>
        <translation>请检查文件是否完整，且与其名称所示的类型相符。</translation>
    </message>
    <message>
        <source>No row of {series} lies between {start} and {until}.</source>
        <translation>{series} 在 {start} 与 {until} 之间没有行。</translation>
    </message>
    <message>
        <source>Its rows go from {first} to {last}.</source>
        <translation>它的行从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>No column of {table} is chosen to be forecast.</source>
        <translation>没有选择 {table} 的要预测的列。</translation>
    </message>
    <message>
        <source>Choose a target.</source>
        <translation>请选择一个目标。</translation>
    </message>
    <message>
        <source>{table} has no id column, so a series “{id}” cannot be chosen.</source>
        <translation>{table} 没有标识列，因此不能选择序列“{id}”。</translation>
    </message>
    <message>
        <source>{table} has no column “{column}”.</source>
        <translation>{table} 没有列“{column}”。</translation>
    </message>
    <message>
        <source>Its columns are: {columns}.</source>
        <translation>它的列有：{columns}。</translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric: row {row} has “{value}”.</source>
        <translation>{table} 的“{column}”不是数值：第 {row} 行为“{value}”。</translation>
    </message>
    <message>
        <source>Choose a numeric column, or correct the file and reload it.</source>
        <translation>请选择数值列，或更正文件后重新读取。</translation>
    </message>
    <message>
        <source>“{column}” is the time column of {table}; it has no values to forecast.</source>
        <translation>“{column}”是 {table} 的时间列；没有可预测的值。</translation>
    </message>
    <message>
        <source>Choose another column.</source>
        <translation>请选择其他列。</translation>
    </message>
    <message>
        <source>“{column}” of {table} is not numeric, it is {type}.</source>
        <translation>{table} 的“{column}”不是数值，而是 {type}。</translation>
    </message>
    <message>
        <source>Choose a numeric column.</source>
        <translation>请选择数值列。</translation>
    </message>
    <message>
        <source>{table} has no series “{id}”.</source>
        <translation>{table} 没有序列“{id}”。</translation>
    </message>
    <message>
        <source>{file} has no column with times; its columns are {columns}.</source>
        <translation>{file} 没有时间列；它的列有 {columns}。</translation>
    </message>
    <message>
        <source>{file} has no column “{column}” to take the times from.</source>
        <translation>{file} 没有可取时间的列“{column}”。</translation>
    </message>
    <message>
        <source>The times in column “{column}” of {file} cannot be read; the first is “{value}”.</source>
        <translation>{file} 的列“{column}”中的时间无法读取；第一个是“{value}”。</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>没有时区“{zone}”。</translation>
    </message>
    <message>
        <source>Use a name such as Europe/Berlin or an offset such as +08:00.</source>
        <translation>请使用 Europe/Berlin 这样的名称，或 +08:00 这样的偏移。</translation>
    </message>
    <message>
        <source>“{format}” is not a time format.</source>
        <translation>“{format}”不是时间格式。</translation>
    </message>
    <message>
        <source>Use {words}, or a format such as %d/%m/%Y %H:%M.</source>
        <translation>请使用 {words}，或 %d/%m/%Y %H:%M 这样的格式。</translation>
    </message>
    <message>
        <source>{file} has no table “{table}”.</source>
        <translation>{file} 没有表“{table}”。</translation>
    </message>
    <message>
        <source>Its tables are {tables}.</source>
        <translation>它的表有 {tables}。</translation>
    </message>
    <message>
        <source>{file} has no series.</source>
        <translation>{file} 没有序列。</translation>
    </message>
    <message>
        <source>Open another file.</source>
        <translation>请打开其他文件。</translation>
    </message>
    <message>
        <source>Table {table} of {count} was read.</source>
        <translation>读取了 {count} 个表中的 {table}。</translation>
    </message>
    <message>
        <source>The statement is not complete.</source>
        <translation>语句不完整。</translation>
    </message>
    <message>
        <source>Here may follow: {expected}.</source>
        <translation>此处可以接：{expected}。</translation>
    </message>
    <message>
        <source>{found} was not expected here.</source>
        <translation>这里不应出现 {found}。</translation>
    </message>
    <message>
        <source>Here may stand: {expected}.</source>
        <translation>此处可以是：{expected}。</translation>
    </message>
    <message>
        <source>The text that begins here has no closing quote.</source>
        <translation>从这里开始的文本没有结束引号。</translation>
    </message>
    <message>
        <source>Close it with {quote}; a quote inside is written twice.</source>
        <translation>请用 {quote} 结束；文本内的引号要写两次。</translation>
    </message>
    <message>
        <source>Did you mean {meant}?</source>
        <translation>您是否指 {meant}？</translation>
    </message>
    <message>
        <source>The comment that begins here has no end.</source>
        <translation>从这里开始的注释没有结束。</translation>
    </message>
    <message>
        <source>Close it with */.</source>
        <translation>请用 */ 结束。</translation>
    </message>
    <message>
        <source>FORECAST has no argument {number}.</source>
        <translation>FORECAST 没有参数 {number}。</translation>
    </message>
    <message>
        <source>Its arguments are {all}.</source>
        <translation>它的参数有 {all}。</translation>
    </message>
    <message>
        <source>FORECAST has no argument {name}.</source>
        <translation>FORECAST 没有参数 {name}。</translation>
    </message>
    <message>
        <source>TARGETS needs a table or a query in brackets.</source>
        <translation>TARGETS 需要一个表或括号中的查询。</translation>
    </message>
    <message>
        <source>Write TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time.</source>
        <translation>请写 TARGETS =&gt; (SELECT time, OT FROM etth) ORDER BY time。</translation>
    </message>
    <message>
        <source>{name} is given in a way that cannot be used.</source>
        <translation>{name} 的给出方式不能使用。</translation>
    </message>
    <message>
        <source>{name} is given twice.</source>
        <translation>{name} 给了两次。</translation>
    </message>
    <message>
        <source>Give {name} once, as a value.</source>
        <translation>请只给一次 {name}，并给出一个值。</translation>
    </message>
    <message>
        <source>The bracket that opens the arguments of FORECAST is not closed.</source>
        <translation>FORECAST 参数的左括号没有闭合。</translation>
    </message>
    <message>
        <source>Close it with ).</source>
        <translation>请用 ) 闭合。</translation>
    </message>
    <message>
        <source>{model} tells the class of the query&apos;s rows; outputLength has no meaning for it.</source>
        <translation>{model} 给出查询结果的类别；outputLength 对它没有意义。</translation>
    </message>
    <message>
        <source>There is no precision {name}.</source>
        <translation>没有名为 {name} 的精度。</translation>
    </message>
    <message>
        <source>LOAD MODEL has no option {name}.</source>
        <translation>LOAD MODEL 没有选项 {name}。</translation>
    </message>
    <message>
        <source>It has {known}.</source>
        <translation>它有 {known}。</translation>
    </message>
    <message>
        <source>The server&apos;s forecast is not drawn: {reason}</source>
        <translation>服务器的预测没有画出：{reason}</translation>
    </message>
    <message>
        <source>The files of {model} are those that were registered.</source>
        <translation>{model} 的文件与注册时一致。</translation>
    </message>
    <message>
        <source>Write OUTPUT_INTERVAL =&gt; 1h, or leave it out to have it inferred.</source>
        <translation>请写 OUTPUT_INTERVAL =&gt; 1h，或去掉它以自动推断。</translation>
    </message>
    <message>
        <source>Write MODEL_ID =&gt; &apos;auto_ets&apos;; SHOW MODELS lists the models.</source>
        <translation>请写 MODEL_ID =&gt; &apos;auto_ets&apos;；SHOW MODELS 会列出模型。</translation>
    </message>
    <message>
        <source>Write {name}=48 for example.</source>
        <translation>例如写 {name}=48。</translation>
    </message>
    <message>
        <source>Name the time column, or leave TIMECOL out.</source>
        <translation>请指定时间列，或去掉 TIMECOL。</translation>
    </message>
    <message>
        <source>FORECAST needs TARGETS.</source>
        <translation>FORECAST 需要 TARGETS。</translation>
    </message>
    <message>
        <source>TARGETS needs a table.</source>
        <translation>TARGETS 需要一个表。</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>请指定一个。</translation>
    </message>
    <message>
        <source>TARGETS is ordered by {name}; a forecast needs the order of the time column {time}.</source>
        <translation>TARGETS 按 {name} 排序；预测需要按时间列 {time} 排序。</translation>
    </message>
    <message>
        <source>Write ORDER BY {time}, or name the time column with TIMECOL.</source>
        <translation>请写 ORDER BY {time}，或用 TIMECOL 指定时间列。</translation>
    </message>
    <message>
        <source>There is no column.</source>
        <translation>没有列。</translation>
    </message>
    <message>
        <source>Select one.</source>
        <translation>请选出一列。</translation>
    </message>
    <message>
        <source>forecast() takes one series; {count} are given.</source>
        <translation>forecast() 接受一个序列；给出了 {count} 个。</translation>
    </message>
    <message>
        <source>Write forecast(OT, &apos;MODEL_ID&apos;=&apos;auto_ets&apos;) for each.</source>
        <translation>请为每个序列写 forecast(OT, &apos;MODEL_ID&apos;=&apos;auto_ets&apos;)。</translation>
    </message>
    <message>
        <source>Leave OUTPUT_START_TIME out to start one step after the last row.</source>
        <translation>去掉 OUTPUT_START_TIME 即从最后一行的下一步开始。</translation>
    </message>
    <message>
        <source>Beside forecast() no other column can be selected.</source>
        <translation>在 forecast() 旁边不能再选其他列。</translation>
    </message>
    <message>
        <source>forecast() is given {name} twice.</source>
        <translation>forecast() 的 {name} 给了两次。</translation>
    </message>
    <message>
        <source>{aggregate} is not an aggregate.</source>
        <translation>{aggregate} 不是聚合方式。</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} 已存在。</translation>
    </message>
    <message>
        <source>Name another file, or replace it with --overwrite.</source>
        <translation>请指定另一个文件，或用 --overwrite 替换它。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信任的证书</translation>
    </message>
    <message>
        <source>Own certificate and Its key</source>
        <translation>“客户端证书”和“证书的密钥”</translation>
    </message>
    <message>
        <source>the details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>the horizon</source>
        <translation>预测长度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overwrite them</source>
        <translation>覆盖它们</translation>
    </message>
    <message>
        <source>the limit in the settings</source>
        <translation>设置中的上限</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>the tree of the connection</source>
        <translation>连接的树</translation>
    </message>
    <message>
        <source>the connection&apos;s time limit</source>
        <translation>连接的时间限制</translation>
    </message>
    <message>
        <source>Use TLS</source>
        <translation>使用 TLS</translation>
    </message>
    <message>
        <source>Write CSV or Parquet, or choose fewer rows.</source>
        <translation>写成 CSV 或 Parquet，或选择较少的行。</translation>
    </message>
    <message>
        <source>Lower {control.horizon}, or go to a coarser interval first ({control.resample}).</source>
        <translation>减小{control.horizon}，或先转为更粗的间隔（{control.resample}）。</translation>
    </message>
    <message>
        <source>Please report it with {control.details}.</source>
        <translation>请附上{control.details}报告此问题。</translation>
    </message>
    <message numerus="yes">
        <source>The code of the model {model} imports {libraries}, which are not installed here.</source>
        <translation>
            <numerusform>模型 {model} 的代码导入了 {libraries}，但此处没有安装。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what is missing with: {command}, and try again.</source>
        <translation>请用此命令添加所缺的库，然后重试：{command}</translation>
    </message>
    <message>
        <source>Look at {control.details}; a package that is missing or too old is the usual cause.</source>
        <translation>请查看{control.details}；通常是缺少某个包或其版本太旧。</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or choose a model that takes missing values.</source>
        <translation>将其填补（{control.fill}），或选择接受缺失值的模型。</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or choose other rows.</source>
        <translation>将其填补（{control.fill}），或选择其他行。</translation>
    </message>
    <message>
        <source>Try again; it goes on where it ended. Look at {control.details} for what it wrote.</source>
        <translation>请重试，将从中断处继续。其输出见{control.details}。</translation>
    </message>
    <message>
        <source>{done} of {total} copied</source>
        <translation>已复制 {done} / {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Check the network, the proxy and HF_ENDPOINT, or take the files from a folder.</source>
        <translation>请检查网络、代理和 HF_ENDPOINT，或从文件夹取得文件。</translation>
    </message>
    <message>
        <source>Write one that it has behind the @, or leave both out.</source>
        <translation>请在 @ 后写一个存在的，或两者都省略。</translation>
    </message>
    <message>
        <source>Look at its name; for one that is private set HF_TOKEN to a token that may read it.</source>
        <translation>请检查名称；若为私有仓库，请将 HF_TOKEN 设为有权读取的令牌。</translation>
    </message>
    <message>
        <source>Look at its name and at HF_ENDPOINT, or take the files from a folder.</source>
        <translation>请检查名称和 HF_ENDPOINT，或从文件夹取得文件。</translation>
    </message>
    <message>
        <source>Try again later, or take the files from a folder.</source>
        <translation>请稍后重试，或从文件夹取得文件。</translation>
    </message>
    <message>
        <source>{repository} at {endpoint} has no branch, tag or commit {revision}.</source>
        <translation>{endpoint} 上的 {repository} 没有分支、标签或提交 {revision}。</translation>
    </message>
    <message>
        <source>There is no {repository} at {endpoint}, or it is not open to everybody.</source>
        <translation>{endpoint} 上没有 {repository}，或它未公开。</translation>
    </message>
    <message>
        <source>{endpoint} answers with status {status} when asked for {repository}.</source>
        <translation>向 {endpoint} 请求 {repository} 时返回状态 {status}。</translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} free, and {model} needs {needed} more.</source>
        <translation>{folder} 所在磁盘剩余 {free}，而 {model} 还需要 {needed}。</translation>
    </message>
    <message>
        <source>Its download is not finished: {there} of {size} are here.</source>
        <translation>下载尚未完成：已有 {there} / {size}。</translation>
    </message>
    <message>
        <source>neither config.json nor model.safetensors is in it</source>
        <translation>其中既没有 config.json 也没有 model.safetensors</translation>
    </message>
    <message>
        <source>The files of {model} cannot be taken from {folder}: {reason}.</source>
        <translation>无法从 {folder} 取得 {model} 的文件：{reason}。</translation>
    </message>
    <message>
        <source>Name the folder with config.json and model.safetensors of {repository}.</source>
        <translation>请指定包含 {repository} 的 config.json 和 model.safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>Another process of the program is fetching its files.</source>
        <translation>本程序的另一个进程正在下载其文件。</translation>
    </message>
    <message>
        <source>Its files are not here yet ({size}, {licence}).</source>
        <translation>其文件尚未下载（{size}，{licence}）。</translation>
    </message>
    <message>
        <source>{file} is not in it</source>
        <translation>其中没有 {file}</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>Download {model} from {repository}: {size}, licence {licence}?</source>
        <translation>从 {repository} 下载 {model}：{size}，许可 {licence}？</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>一个词</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>一列整数</translation>
    </message>
    <message>
        <source>The option {name} takes values from {low} to {high}, and {value} is given.</source>
        <translation>选项 {name} 的取值为 {low} 到 {high}，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>The option {name} takes values of at least {low}, and {value} is given.</source>
        <translation>选项 {name} 的取值不小于 {low}，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>The option {name} takes values of at most {high}, and {value} is given.</source>
        <translation>选项 {name} 的取值不大于 {high}，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>The option {name} is one of {choices}, and {value} is given.</source>
        <translation>选项 {name} 应为 {choices} 之一，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>The option {name} takes {type}, and {value} is given.</source>
        <translation>选项 {name} 应为{type}，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>The option {name} takes a list of whole numbers, and {value} is given.</source>
        <translation>选项 {name} 应为一列整数，而给出的是 {value}。</translation>
    </message>
    <message>
        <source>{done} read</source>
        <translation>已读取 {done}</translation>
    </message>
    <message>
        <source>{done} downloaded</source>
        <translation>已下载 {done}</translation>
    </message>
    <message>
        <source>{done} of {total} downloaded</source>
        <translation>已下载 {done} / {total}</translation>
    </message>
    <message>
        <source>Look at the name and the network, or take the files from a folder.</source>
        <translation>请检查名称和网络，或从文件夹取得文件。</translation>
    </message>
    <message numerus="yes">
        <source>The packages {packages} are not installed; add them with: {command}</source>
        <translation>
            <numerusform>没有安装包 {packages}；请用此命令添加：{command}</numerusform>
        </translation>
    </message>
    <message>
        <source>The package has {count} problems:</source>
        <translation>此包有 {count} 个问题：</translation>
    </message>
    <message>
        <source>Its file {file} has come since you agreed to it.</source>
        <translation>其文件 {file} 是在您同意之后出现的。</translation>
    </message>
    <message>
        <source>Its file {file} has changed since you agreed to it.</source>
        <translation>其文件 {file} 在您同意之后已更改。</translation>
    </message>
    <message>
        <source>Read them; if you trust them, agree in the window, or with: {command}</source>
        <translation>请阅读这些文件；如果信任，请在窗口中同意，或使用：{command}</translation>
    </message>
    <message>
        <source>Nobody has agreed to run its code on this computer.</source>
        <translation>尚无人同意在本机运行其代码。</translation>
    </message>
    <message>
        <source>Its manifest.json cannot be read ({reason}).</source>
        <translation>无法读取其 manifest.json（{reason}）。</translation>
    </message>
    <message>
        <source>Look at its code and agree to it with: {command}</source>
        <translation>请查看其代码，并用此命令表示同意：{command}</translation>
    </message>
    <message>
        <source>{name} is a whole number, and {written} is given.</source>
        <translation>{name} 应为整数，给出的是 {written}。</translation>
    </message>
    <message>
        <source>Free space, make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.</source>
        <translation>请释放空间、使文件夹可写，或将 FORECAST_WORKBENCH_HOME 设为其他文件夹。</translation>
    </message>
    <message>
        <source>Other options, or other rows, may suit the model; {control.details} show where it stopped.</source>
        <translation>其他选项或其他行可能适合该模型；停止之处见{control.details}。</translation>
    </message>
    <message>
        <source>Look at {control.details}; too little memory for two copies of it is the usual cause.</source>
        <translation>请查看{control.details}；通常是内存不足以容纳它的两份副本。</translation>
    </message>
    <message>
        <source>Try again with other options; look at {control.details} for the end of its log.</source>
        <translation>请换用其他选项重试；其日志的末尾见{control.details}。</translation>
    </message>
    <message>
        <source>Try once more; look at {control.details} for the end of its log.</source>
        <translation>请再试一次；其日志的末尾见{control.details}。</translation>
    </message>
    <message>
        <source>Try again later, or raise {control.queue_limit}.</source>
        <translation>请稍后再试，或提高{control.queue_limit}。</translation>
    </message>
    <message>
        <source>Use fewer rows or series, choose a faster model, or raise {control.request_limit}.</source>
        <translation>使用较少的行或序列，选择更快的模型，或提高{control.request_limit}。</translation>
    </message>
    <message>
        <source>Look at its code, and at {control.details} for what it printed.</source>
        <translation>请查看其代码；其输出见{control.details}。</translation>
    </message>
    <message>
        <source>The model {model} could not work on this series: {reason}.</source>
        <translation>模型 {model} 无法处理此序列：{reason}。</translation>
    </message>
    <message>
        <source>Try other options or other rows; if that is of no use, report this to the model&apos;s author.</source>
        <translation>请尝试其他选项或其他行；若仍无效，请向模型作者报告。</translation>
    </message>
    <message>
        <source>a worker sent an error of too many parts</source>
        <translation>工作进程发送的错误包含过多部分</translation>
    </message>
    <message>
        <source>the forecast is not a finite number</source>
        <translation>预测值不是有限的数</translation>
    </message>
    <message>
        <source>a score is not a number</source>
        <translation>得分不是数</translation>
    </message>
    <message>
        <source>Unload other models, close other programs, or raise {control.memory_share}.</source>
        <translation>请卸载其他模型，关闭其他程序，或提高{control.memory_share}。</translation>
    </message>
    <message>
        <source>Ask for less, raise {control.server_time}, or look whether the server is well.</source>
        <translation>请求较少的数据，提高{control.server_time}，或查看服务器是否正常。</translation>
    </message>
    <message>
        <source>Name the file of the certificates to trust: {control.ca}.</source>
        <translation>请指定受信任证书的文件：{control.ca}。</translation>
    </message>
    <message>
        <source>Name the files: {control.certificate}.</source>
        <translation>请指定文件：{control.certificate}。</translation>
    </message>
    <message>
        <source>It may ask for a certificate of the client ({control.certificate}), or is not an IoTDB server.</source>
        <translation>它可能要求客户端证书（{control.certificate}），或者不是 IoTDB 服务器。</translation>
    </message>
    <message>
        <source>Turn encryption on: {control.tls}.</source>
        <translation>请启用加密：{control.tls}。</translation>
    </message>
    <message>
        <source>The server cannot run the statement: {reason}.</source>
        <translation>服务器无法执行此语句：{reason}。</translation>
    </message>
    <message>
        <source>Look at {control.details} for all that it says about it.</source>
        <translation>其完整说明见{control.details}。</translation>
    </message>
    <message>
        <source>Ask for less, or raise {control.server_time}.</source>
        <translation>请求较少的数据，或提高{control.server_time}。</translation>
    </message>
    <message>
        <source>Check the name; look at {control.server_names} for what there is.</source>
        <translation>请检查名称；现有内容见{control.server_names}。</translation>
    </message>
    <message>
        <source>Open the file with a column of times ({control.time_column}), or save the rows to a file ({control.export}).</source>
        <translation>请指定时间列再打开文件（{control.time_column}），或把各行保存到文件（{control.export}）。</translation>
    </message>
    <message>
        <source>The rows are numbered and have no times, so the zone {zone} was not used.</source>
        <translation>各行只有编号而没有时间，因此没有使用时区 {zone}。</translation>
    </message>
    <message>
        <source>Give a frame or series of pandas, an Arrow table, a mapping of names to columns, or a list of numbers.</source>
        <translation>请给出 pandas 的 DataFrame 或 Series、Arrow 表、从列名到列的映射，或一列数字。</translation>
    </message>
    <message>
        <source>values of the type {kind}</source>
        <translation>类型为 {kind} 的值</translation>
    </message>
    <message>
        <source>an array of {dimensions} dimensions</source>
        <translation>{dimensions} 维数组</translation>
    </message>
    <message>
        <source>lists of different lengths</source>
        <translation>长度不同的列表</translation>
    </message>
    <message>
        <source>The columns are not equally long: {first} has the length {count:,}, {other} {more:,}.</source>
        <translation>各列长度不同：{first} 的长度为 {count:,}，{other} 的为 {more:,}。</translation>
    </message>
    <message>
        <source>The column {name} is an array of the shape {shape}; a column has one dimension.</source>
        <translation>列 {name} 是形状为 {shape} 的数组；一列只有一维。</translation>
    </message>
    <message>
        <source>There are no times: the rows are numbered from 0, in the column {column}.</source>
        <translation>没有时间：各行从 0 开始编号，编号在列 {column} 中。</translation>
    </message>
    <message>
        <source>There are no times: the rows stand at the numbers of the column {column}.</source>
        <translation>没有时间：各行的位置取自列 {column} 的数字。</translation>
    </message>
    <message>
        <source>Name the column ({control.time_column}) and how its times are written ({control.time_format}); with the format row the rows are numbered.</source>
        <translation>请指定时间列（{control.time_column}）及其时间的写法（{control.time_format}）；若格式为 row，则为各行编号。</translation>
    </message>
    <message>
        <source>forecast() has no attribute {name}.</source>
        <translation>forecast() 没有属性 {name}。</translation>
    </message>
    <message>
        <source>Its attributes are {all}.</source>
        <translation>它的属性有 {all}。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so the forecast cannot start at {start}.</source>
        <translation>各行只有编号而没有时间，因此预测不能从 {start} 开始。</translation>
    </message>
    <message>
        <source>Write the number at which it starts, or leave OUTPUT_START_TIME out.</source>
        <translation>请写出预测开始处的编号，或省略 OUTPUT_START_TIME。</translation>
    </message>
    <message>
        <source>SHOW MODELS lists the models.</source>
        <translation>SHOW MODELS 会列出模型。</translation>
    </message>
    <message>
        <source>{model} labels every row of the query; outputLength has no meaning for it.</source>
        <translation>{model} 给查询的每一行打标签；outputLength 对它没有意义。</translation>
    </message>
    <message>
        <source>Leave outputLength out; the query chooses the rows.</source>
        <translation>请去掉 outputLength；行由查询选择。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>请保留其中一个。</translation>
    </message>
    <message>
        <source>The query gives no time column.</source>
        <translation>查询没有给出时间列。</translation>
    </message>
    <message>
        <source>The query gives no column {name}.</source>
        <translation>查询没有给出列 {name}。</translation>
    </message>
    <message>
        <source>The query gives no column to forecast.</source>
        <translation>查询没有给出要预测的列。</translation>
    </message>
    <message>
        <source>Widen its WHERE or its LIMIT.</source>
        <translation>请放宽其 WHERE 或 LIMIT。</translation>
    </message>
    <message>
        <source>Name the column that holds the times.</source>
        <translation>请指定包含时间的列。</translation>
    </message>
    <message>
        <source>Leave the column out, or name it behind PARTITION BY if it tells series apart.</source>
        <translation>请去掉该列；如果它用于区分序列，请写在 PARTITION BY 之后。</translation>
    </message>
    <message>
        <source>{written} is not a time.</source>
        <translation>{written} 不是时间。</translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00 or 2016-07-01T12:00:00.000+08:00.</source>
        <translation>请写成 2016-07-01、2016-07-01T12:00:00 或 2016-07-01T12:00:00.000+08:00。</translation>
    </message>
    <message>
        <source>{written} is not a duration.</source>
        <translation>{written} 不是一段时间。</translation>
    </message>
    <message>
        <source>Write a positive number and a unit: ns, us, ms, s, m, h, d, w, mo or y, such as 15m or 1d.</source>
        <translation>请写正数和单位：ns、us、ms、s、m、h、d、w、mo 或 y，例如 15m 或 1d。</translation>
    </message>
    <message>
        <source>Its options are {all}.</source>
        <translation>它的选项有 {all}。</translation>
    </message>
    <message>
        <source>{word} is not a way to treat missing values.</source>
        <translation>{word} 不是处理缺失值的方式。</translation>
    </message>
    <message>
        <source>Write one of {all}.</source>
        <translation>请写 {all} 之一。</translation>
    </message>
    <message>
        <source>{word} is not a way to resample.</source>
        <translation>{word} 不是重采样方式。</translation>
    </message>
    <message>
        <source>Write an interval and one of {all}, such as resample=&apos;1h mean&apos;.</source>
        <translation>请写间隔和 {all} 之一，例如 resample=&apos;1h mean&apos;。</translation>
    </message>
    <message>
        <source>{name} is a whole number of at least {lowest}, not {value}.</source>
        <translation>{name} 应为至少 {lowest} 的整数，而不是 {value}。</translation>
    </message>
    <message>
        <source>Write {name}={example}.</source>
        <translation>请写 {name}={example}。</translation>
    </message>
    <message>
        <source>{name} is a number, not {value}.</source>
        <translation>{name} 应为数字，而不是 {value}。</translation>
    </message>
    <message>
        <source>Write {name}=0 for example.</source>
        <translation>例如写 {name}=0。</translation>
    </message>
    <message>
        <source>{name} is true or false, not {value}.</source>
        <translation>{name} 应为 true 或 false，而不是 {value}。</translation>
    </message>
    <message>
        <source>Write {name}=true or leave it out.</source>
        <translation>请写 {name}=true 或去掉它。</translation>
    </message>
    <message>
        <source>{name} is not available in this version.</source>
        <translation>此版本没有 {name}。</translation>
    </message>
    <message>
        <source>Write numbers between 0 and 1, such as quantiles=&apos;0.1,0.5,0.9&apos;.</source>
        <translation>请写 0 与 1 之间的数，例如 quantiles=&apos;0.1,0.5,0.9&apos;。</translation>
    </message>
    <message>
        <source>Write name=value pairs with commas between, such as &apos;sp=24,quantiles=[0.1,0.9]&apos;.</source>
        <translation>请写用逗号分隔的 name=value，例如 &apos;sp=24,quantiles=[0.1,0.9]&apos;。</translation>
    </message>
    <message>
        <source>The statement is nested too deep.</source>
        <translation>语句嵌套过深。</translation>
    </message>
    <message>
        <source>Split it, or compute parts of it in queries of their own.</source>
        <translation>请拆开它，或在单独的查询中计算其中的部分。</translation>
    </message>
    <message>
        <source>{word} does not begin a statement that can be run here.</source>
        <translation>{word} 不能作为这里可运行语句的开头。</translation>
    </message>
    <message>
        <source>Statements begin with {words}; files and settings cannot be reached by SQL.</source>
        <translation>语句以 {words} 开头；SQL 不能访问文件和设置。</translation>
    </message>
    <message>
        <source>The query in quotes must be one SELECT; it holds {count} statements.</source>
        <translation>引号中的查询必须是一个 SELECT；其中有 {count} 个语句。</translation>
    </message>
    <message>
        <source>There is no statement here.</source>
        <translation>这里没有语句。</translation>
    </message>
    <message>
        <source>{statement} is not available in this version.</source>
        <translation>此版本没有 {statement}。</translation>
    </message>
    <message>
        <source>Statements that run here begin with {words}.</source>
        <translation>这里可运行的语句以 {words} 开头。</translation>
    </message>
    <message>
        <source>{word} does not begin a statement.</source>
        <translation>{word} 不能作为语句的开头。</translation>
    </message>
    <message>
        <source>The brackets are nested more than {limit} deep.</source>
        <translation>括号嵌套超过 {limit} 层。</translation>
    </message>
    <message>
        <source>Split the query with WITH.</source>
        <translation>请用 WITH 拆开查询。</translation>
    </message>
    <message>
        <source>The devices here are {known}.</source>
        <translation>这里的设备有 {known}。</translation>
    </message>
    <message>
        <source>Name {device} once.</source>
        <translation>{device} 请只写一次。</translation>
    </message>
    <message>
        <source>Only a SELECT can be run here.</source>
        <translation>这里只能运行 SELECT。</translation>
    </message>
    <message>
        <source>{clause} stands here for the second time.</source>
        <translation>{clause} 在这里第二次出现。</translation>
    </message>
    <message>
        <source>No column is left to show.</source>
        <translation>没有可显示的列了。</translation>
    </message>
    <message>
        <source>Lower SOFFSET, or name a series.</source>
        <translation>请减小 SOFFSET，或指定一个序列。</translation>
    </message>
    <message>
        <source>ORDER BY needs one series; this names {count}.</source>
        <translation>ORDER BY 需要一个序列；这里指的是 {count} 个。</translation>
    </message>
    <message>
        <source>Write its path in full behind FROM, or use an alias.</source>
        <translation>请写出 FROM 之后的完整路径，或使用别名。</translation>
    </message>
    <message>
        <source>The range of GROUP BY holds {count:,.0f} windows.</source>
        <translation>GROUP BY 的范围包含 {count:,.0f} 个窗口。</translation>
    </message>
    <message>
        <source>Its end must lie after its start, with at most {limit:,} windows between.</source>
        <translation>终点必须在起点之后，其间最多 {limit:,} 个窗口。</translation>
    </message>
    <message>
        <source>Raw data and aggregations cannot be mixed in one SELECT.</source>
        <translation>一个 SELECT 中不能混用原始数据和聚合。</translation>
    </message>
    <message>
        <source>Put an aggregate such as avg() around {name}, or select it alone.</source>
        <translation>请给 {name} 加上 avg() 之类的聚合，或单独选出它。</translation>
    </message>
    <message>
        <source>With ALIGN BY DEVICE a column is one node; {path} has more.</source>
        <translation>使用 ALIGN BY DEVICE 时一列是一个节点；{path} 有多个。</translation>
    </message>
    <message>
        <source>Write the device behind FROM and the measurement here.</source>
        <translation>请把设备写在 FROM 之后，这里写测点。</translation>
    </message>
    <message>
        <source>The wildcards stand for {count:,} columns; at most {limit:,} can be shown.</source>
        <translation>通配符代表 {count:,} 列；最多可显示 {limit:,} 列。</translation>
    </message>
    <message>
        <source>Name fewer series.</source>
        <translation>请减少序列。</translation>
    </message>
    <message>
        <source>There is no function {name}() in the tree dialect.</source>
        <translation>树方言中没有函数 {name}()。</translation>
    </message>
    <message>
        <source>Did you mean {meant}()?</source>
        <translation>您是否指 {meant}()？</translation>
    </message>
    <message>
        <source>Use the table dialect for more: SELECT {name}(OT) FROM etth.</source>
        <translation>更多功能请用表方言：SELECT {name}(OT) FROM etth。</translation>
    </message>
    <message>
        <source>{name}() cannot stand here in this way.</source>
        <translation>{name}() 不能这样用在这里。</translation>
    </message>
    <message>
        <source>Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.</source>
        <translation>请把 {name}(series) 写在聚合查询的列、HAVING 或 ORDER BY 中。</translation>
    </message>
    <message>
        <source>The type to cast to is not known.</source>
        <translation>要转换到的类型未知。</translation>
    </message>
    <message>
        <source>Write CAST(series AS type) with one of {types}.</source>
        <translation>请写 CAST(series AS type)，类型为 {types} 之一。</translation>
    </message>
    <message numerus="yes">
        <source>{name}() was given {count} values.</source>
        <translation>
            <numerusform>{name}() 得到了 {count} 个值。</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes {wanted}.</source>
        <translation>它需要 {wanted}。</translation>
    </message>
    <message>
        <source>No series has the path {path}.</source>
        <translation>没有路径为 {path} 的序列。</translation>
    </message>
    <message>
        <source>Open a file first.</source>
        <translation>请先打开一个文件。</translation>
    </message>
    <message>
        <source>There are for example: {some}.</source>
        <translation>例如有：{some}。</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>这不是时间。</translation>
    </message>
    <message>
        <source>Write it as 2016-07-01, 2016-07-01T12:00:00+08:00, now() or now() - 1d.</source>
        <translation>请写成 2016-07-01、2016-07-01T12:00:00+08:00、now() 或 now() - 1d。</translation>
    </message>
    <message>
        <source>{number} is not a time in milliseconds.</source>
        <translation>{number} 不是以毫秒计的时间。</translation>
    </message>
    <message>
        <source>Times as numbers count milliseconds since 1970.</source>
        <translation>以数字表示的时间是自 1970 年起的毫秒数。</translation>
    </message>
    <message>
        <source>An interval is a positive number of months or of nanoseconds</source>
        <translation>间隔是正的月数或纳秒数</translation>
    </message>
    <message>
        <source>The series is constant; no row stands out.</source>
        <translation>序列是常数；没有突出的行。</translation>
    </message>
    <message>
        <source>{count} of the values that the model would see are missing or not finite.</source>
        <translation>模型会看到的值中有 {count} 个缺失或不是有限数。</translation>
    </message>
    <message>
        <source>The model {model} needs at least {needed} rows and got {rows}.</source>
        <translation>模型 {model} 至少需要 {needed} 行，得到 {rows} 行。</translation>
    </message>
    <message>
        <source>Choose a longer part of the series.</source>
        <translation>请选择序列中更长的一段。</translation>
    </message>
    <message>
        <source>The model {model} could not score this series: {reason}</source>
        <translation>模型 {model} 无法给此序列打分：{reason}</translation>
    </message>
    <message>
        <source>Try other options or another detector.</source>
        <translation>请换其他选项或其他检测器。</translation>
    </message>
    <message>
        <source>The rows vary too little for {states} states; one was used.</source>
        <translation>各行变化太小，不足以分成 {states} 个状态；使用了一个。</translation>
    </message>
    <message>
        <source>The configuration names the activation {name}, which is not known.</source>
        <translation>配置中的激活函数 {name} 未知。</translation>
    </message>
    <message>
        <source>Known are {known}.</source>
        <translation>已知的有 {known}。</translation>
    </message>
    <message>
        <source>The precision {name} is not one of {known}.</source>
        <translation>精度 {name} 不在 {known} 之中。</translation>
    </message>
    <message>
        <source>The model {model} has no files yet.</source>
        <translation>模型 {model} 还没有文件。</translation>
    </message>
    <message>
        <source>Download it, or take config.json and model.safetensors of its release from a folder.</source>
        <translation>请下载它，或从文件夹取用其发布版的 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>{model} reads patches of {patch} rows; the {rows} rows of this series fill a part of one.</source>
        <translation>{model} 按每块 {patch} 行读取；此序列的 {rows} 行只填满一块的一部分。</translation>
    </message>
    <message>
        <source>The oldest {rows} rows were left out, as {model} reads whole patches of {patch} rows.</source>
        <translation>最早的 {rows} 行被略去，因为 {model} 按每 {patch} 行一整块读取。</translation>
    </message>
    <message>
        <source>The weights in {path} are not those of the model {model}: {missing} tensors are missing, {unexpected} are unexpected and {shapes} have another shape.</source>
        <translation>{path} 中的权重不属于模型 {model}：缺少 {missing} 个张量，多出 {unexpected} 个，{shapes} 个形状不同。</translation>
    </message>
    <message>
        <source>Take config.json and model.safetensors from the same release of the model.</source>
        <translation>请使用模型同一发布版的 config.json 和 model.safetensors。</translation>
    </message>
    <message>
        <source>The configuration of the model {model} in {path} cannot be used: {reason}.</source>
        <translation>{path} 中模型 {model} 的配置无法使用：{reason}。</translation>
    </message>
    <message>
        <source>Download the model again, or put the config.json of its release there.</source>
        <translation>请重新下载模型，或将其发布版的 config.json 放到那里。</translation>
    </message>
    <message>
        <source>The weights of the model {model} in {path} cannot be read: {reason}.</source>
        <translation>{path} 中模型 {model} 的权重无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>请重新下载模型。</translation>
    </message>
    <message>
        <source>The last {rows} rows of the series have no value.</source>
        <translation>该序列的最后 {rows} 行没有值。</translation>
    </message>
    <message>
        <source>Choose rows that have values, or another model.</source>
        <translation>请选择有值的行，或换一个模型。</translation>
    </message>
    <message>
        <source>On the last {rows} rows, left out first, the {scoring} was {score:.6g}.</source>
        <translation>在先行略去的最后 {rows} 行上，{scoring} 为 {score:.6g}。</translation>
    </message>
    <message>
        <source>The library says: {warning}</source>
        <translation>库的提示：{warning}</translation>
    </message>
    <message>
        <source>The option seasonal_order takes 3 or 4 whole numbers, and {count} are given.</source>
        <translation>选项 seasonal_order 需要 3 或 4 个整数，给出了 {count} 个。</translation>
    </message>
    <message>
        <source>Write the three seasonal orders, then the season: seasonal_order=(0,1,1,24).</source>
        <translation>请写三个季节阶数，再写季节周期：seasonal_order=(0,1,1,24)。</translation>
    </message>
    <message>
        <source>Write the starting values with commas, for example start_params=(0.5,0.1,1.0).</source>
        <translation>请写用逗号分隔的初始值，例如 start_params=(0.5,0.1,1.0)。</translation>
    </message>
    <message>
        <source>The option damped_trend is set, and there is no trend to damp.</source>
        <translation>设置了选项 damped_trend，但没有可阻尼的趋势。</translation>
    </message>
    <message>
        <source>Add trend=add, or set damped_trend=false.</source>
        <translation>请添加 trend=add，或设置 damped_trend=false。</translation>
    </message>
    <message>
        <source>The season of {season} was left out: {rows} rows are too few for it.</source>
        <translation>略去了季节周期 {season}：{rows} 行太少。</translation>
    </message>
    <message>
        <source>There is no season to take out; the series was forecast by exponential smoothing.</source>
        <translation>没有可去除的季节；序列用指数平滑预测。</translation>
    </message>
    <message>
        <source>The series is constant, so the forecast repeats its value.</source>
        <translation>序列是常数，因此预测重复其值。</translation>
    </message>
    <message>
        <source>Give it more rows, or use naive_forecaster, which takes any number.</source>
        <translation>请提供更多行，或使用接受任意行数的 naive_forecaster。</translation>
    </message>
    <message>
        <source>The model {model} could not forecast this series: {reason}</source>
        <translation>模型 {model} 无法预测此序列：{reason}</translation>
    </message>
    <message>
        <source>Try other options or another model; naive_forecaster takes any series.</source>
        <translation>请换其他选项或其他模型；naive_forecaster 接受任何序列。</translation>
    </message>
    <message>
        <source>Choose a longer part of it.</source>
        <translation>请选择其中更长的一段。</translation>
    </message>
    <message>
        <source>The season of {season} was left out, as {model} takes very long with it; the option sp={season} uses it all the same, and mstl is quick with it.</source>
        <translation>略去了季节周期 {season}，因为 {model} 用它会非常慢；选项 sp={season} 仍会使用它，而 mstl 用它很快。</translation>
    </message>
    <message>
        <source>Open with options…</source>
        <translation>带选项打开…</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation>查看 {file}</translation>
    </message>
    <message>
        <source>{file} was open the last time. It is large, so it was left closed.</source>
        <translation>{file} 上次是打开的。它很大，因此没有打开。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>{name} changed on disk.</source>
        <translation>{name} 在磁盘上已更改。</translation>
    </message>
    <message>
        <source>The clipboard holds no table.</source>
        <translation>剪贴板中没有表。</translation>
    </message>
    <message>
        <source>Copy cells in a spreadsheet, their headings included, then paste here.</source>
        <translation>请在电子表格中复制单元格（包括标题），再粘贴到这里。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reload and forecast again</source>
        <translation>重新读取并再次预测</translation>
    </message>
    <message>
        <source>The query history could not be saved: {reason}.</source>
        <translation>无法保存查询历史：{reason}。</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}.</source>
        <translation>无法保存 {file}：{reason}。</translation>
    </message>
    <message>
        <source>It is kept until the program ends.</source>
        <translation>它会保留到程序结束。</translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation>请选择 UTF-8 文本文件。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The result was written to {file}.</source>
        <translation>结果已写入 {file}。</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}).</source>
        <translation>无法写入 {file}（{reason}）。</translation>
    </message>
    <message numerus="yes">
        <source>Follow {name}: every {count:,} minutes</source>
        <translation>
            <numerusform>跟踪 {name}：每 {count:,} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is tried again every {count:,} minutes.</source>
        <translation>
            <numerusform>每 {count:,} 分钟会再次尝试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forecast {count:,} steps of {targets} with {model}</source>
        <translation>
            <numerusform>用 {model} 预测 {targets} 的 {count:,} 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch all</source>
        <translation>全部读取</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} devices below {target}, one for each series; what is missing is made.</source>
        <translation>
            <numerusform>{target} 下有 {count:,} 个设备，每个序列一个；缺少的将新建。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} forecast {steps} steps from {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} 用 {seconds:.2f} 秒从合成序列的 {rows} 行预测了 {steps} 步。</translation>
    </message>
    <message>
        <source>Test {model}</source>
        <translation>测试 {model}</translation>
    </message>
    <message>
        <source>{model} scored {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} 用 {seconds:.2f} 秒给合成序列的 {rows} 行打了分。</translation>
    </message>
    <message>
        <source>Spikes, shifts and flat lines by a hidden Markov model.</source>
        <translation>用隐马尔可夫模型找尖峰、平移和平直段。</translation>
    </message>
    <message>
        <source>Learns from ordinary rows, season taken out, how far readings stray from their surroundings, with states of calm and of unrest. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation>在去除季节后，用平静和不平静的状态从普通的行中学习读数偏离其周围的程度。得分是给定此前各行时某一行的负对数似然，以及该处平移或平直段的负对数似然。由 hmmlearn 运行。</translation>
    </message>
    <message>
        <source>Label rows whose score is above this; none to choose it from the scores.</source>
        <translation>给得分高于此值的行打标签；留空则由得分决定。</translation>
    </message>
    <message>
        <source>Label this share of the rows, the strangest; threshold wins over it.</source>
        <translation>给这一占比的最异常的行打标签；threshold 优先于它。</translation>
    </message>
    <message>
        <source>Rows in a season; none to find it in the data, 1 for no season.</source>
        <translation>一个季节周期的行数；留空则由数据得出，1 表示没有季节。</translation>
    </message>
    <message>
        <source>States of the model; few are enough.</source>
        <translation>模型的状态数；少量即可。</translation>
    </message>
    <message>
        <source>Form of the covariances.</source>
        <translation>协方差的形式。</translation>
    </message>
    <message>
        <source>Floor of the variances while fitting.</source>
        <translation>拟合时方差的下限。</translation>
    </message>
    <message>
        <source>Prior of the first state.</source>
        <translation>初始状态的先验。</translation>
    </message>
    <message>
        <source>Prior of the moves between states.</source>
        <translation>状态间转移的先验。</translation>
    </message>
    <message>
        <source>Prior of the means.</source>
        <translation>均值的先验。</translation>
    </message>
    <message>
        <source>Weight of that prior.</source>
        <translation>该先验的权重。</translation>
    </message>
    <message>
        <source>Prior of the variances.</source>
        <translation>方差的先验。</translation>
    </message>
    <message>
        <source>How the library decodes states.</source>
        <translation>库解码状态的方式。</translation>
    </message>
    <message>
        <source>Seed of the fit&apos;s start.</source>
        <translation>拟合起点的随机种子。</translation>
    </message>
    <message>
        <source>Most steps of the fit.</source>
        <translation>拟合的最多步数。</translation>
    </message>
    <message>
        <source>The fit ends when a step gains less than this.</source>
        <translation>某一步的增益小于此值时拟合结束。</translation>
    </message>
    <message>
        <source>Let the library report its fit to the log.</source>
        <translation>让库把拟合过程写入日志。</translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances.</source>
        <translation>拟合的内容：s 初始状态，t 转移，m 均值，c 协方差。</translation>
    </message>
    <message>
        <source>What is initialised before the fit.</source>
        <translation>拟合前初始化的内容。</translation>
    </message>
    <message>
        <source>How the library keeps small probabilities.</source>
        <translation>库保存小概率的方式。</translation>
    </message>
    <message>
        <source>As gaussian_hmm, each state a mixture of normals.</source>
        <translation>同 gaussian_hmm，每个状态是正态分布的混合。</translation>
    </message>
    <message>
        <source>A hidden Markov model whose states are mixtures of normals, for readings that stray in more than one way. The score is the negative log-likelihood of a row given the rows before it, and of a shift or a flat line there. Runs hmmlearn.</source>
        <translation>状态为正态混合的隐马尔可夫模型，适合以多种方式偏离的读数。得分是给定此前各行时某一行的负对数似然，以及该处平移或平直段的负对数似然。由 hmmlearn 运行。</translation>
    </message>
    <message>
        <source>Normals in the mixture of each state.</source>
        <translation>每个状态的混合中正态分布的个数。</translation>
    </message>
    <message>
        <source>Prior of the mixtures&apos; weights.</source>
        <translation>混合权重的先验。</translation>
    </message>
    <message>
        <source>Prior of the variances; none for the library&apos;s.</source>
        <translation>方差的先验；留空则用库的默认。</translation>
    </message>
    <message>
        <source>Weight of that prior; none for the library&apos;s.</source>
        <translation>该先验的权重；留空则用库的默认。</translation>
    </message>
    <message>
        <source>What is fitted: s first state, t moves, m means, c covariances, w weights.</source>
        <translation>拟合的内容：s 初始状态，t 转移，m 均值，c 协方差，w 权重。</translation>
    </message>
    <message>
        <source>Rows far from all others, set apart by a gap.</source>
        <translation>远离其他所有行、并被一道间隙隔开的行。</translation>
    </message>
    <message>
        <source>Places each row by how far it is from its surroundings, by the shift and by the stillness there, season taken out, and scores it by the distance to its nearest neighbours (STRAY). Rows beyond the first unlikely gap are labelled, or the strangest 1 % where there is no gap. Runs scikit-learn.</source>
        <translation>在去除季节后，按每一行与其周围的距离、该处的平移和静止程度来定位，并以到最近邻的距离打分（STRAY）。第一道不大可能的间隙之外的行被打上标签；没有间隙时为最异常的 1 %。由 scikit-learn 运行。</translation>
    </message>
    <message>
        <source>How unlikely the gap must be that sets anomalies apart; smaller labels fewer rows.</source>
        <translation>分开异常的间隙须有多不可能；越小则标签越少。</translation>
    </message>
    <message>
        <source>Neighbours that are looked at; anomalies in groups larger than this are ordinary.</source>
        <translation>查看的近邻数；比这更大的一组异常视为普通。</translation>
    </message>
    <message>
        <source>How neighbours are found; the result is the same.</source>
        <translation>寻找近邻的方式；结果相同。</translation>
    </message>
    <message>
        <source>Share of the rows, the farthest, among which the gap is looked for.</source>
        <translation>在最远的这一占比的行中寻找间隙。</translation>
    </message>
    <message>
        <source>Gaps below that a gap is compared with.</source>
        <translation>与一道间隙比较的其下方间隙数。</translation>
    </message>
    <message>
        <source>Whether far or near rows stand out.</source>
        <translation>突出的是远的行还是近的行。</translation>
    </message>
    <message>
        <source>Pretrained transformer over patches of 96 rows; long contexts, point forecasts.</source>
        <translation>按每块 96 行读取的预训练 Transformer；长上下文，点预测。</translation>
    </message>
    <message>
        <source>Timer-XL (Tsinghua University), a decoder of 84 million parameters that was trained on 260 billion time points and needs no fitting. It reads whole patches of 96 rows, at most the last 2,880, one target at a time, and gives 96 steps a pass; longer horizons continue from its own forecast. No quantiles and no covariates.</source>
        <translation>Timer-XL（清华大学）是一个 8400 万参数的解码器，在 2600 亿个时间点上训练，无需拟合。它按每块 96 行整块读取，最多读取最近 2,880 行，一次一个目标，每遍给出 96 步；更长的预测长度由其自身预测接续。不提供分位数，不使用协变量。</translation>
    </message>
    <message>
        <source>Bring every series to mean 0 and deviation 1 first, and the forecast back.</source>
        <translation>先将每个序列化为均值 0、标准差 1，再将预测还原。</translation>
    </message>
    <message>
        <source>{place} is a server; what is to be fetched from it is not said.</source>
        <translation>{place} 是一台服务器，但没有说明要取什么。</translation>
    </message>
    <message>
        <source>Add --query with a SELECT, such as --query &apos;select OT from root.db.**&apos;.</source>
        <translation>请加上 --query 和一条 SELECT，例如 --query &apos;select OT from root.db.**&apos;。</translation>
    </message>
    <message>
        <source>--query is for a server, and {file} is a file.</source>
        <translation>--query 用于服务器，而 {file} 是文件。</translation>
    </message>
    <message>
        <source>Write an address in its place: iotdb://root@127.0.0.1:6667.</source>
        <translation>请改写为服务器地址：iotdb://root@127.0.0.1:6667。</translation>
    </message>
    <message>
        <source>There is no password for {user} at {place}.</source>
        <translation>没有 {user} 在 {place} 的密码。</translation>
    </message>
    <message>
        <source>Set FORECAST_WORKBENCH_PASSWORD, or keep it in the system&apos;s keyring.</source>
        <translation>请设置 FORECAST_WORKBENCH_PASSWORD，或将密码存入系统钥匙串。</translation>
    </message>
    <message>
        <source>Fetch from {place}</source>
        <translation>从 {place} 获取</translation>
    </message>
    <message>
        <source>There are no rows at weekends; rows were used as evenly spaced, and no weekend is forecast.</source>
        <translation>周末没有数据行；各行按等间隔使用，也不预测周末。</translation>
    </message>
    <message>
        <source>Remove the files of {model}</source>
        <translation>删除 {model} 的文件</translation>
    </message>
    <message>
        <source>This forecast takes too long to follow each change.</source>
        <translation>此预测耗时过长，无法随每次更改更新。</translation>
    </message>
    <message>
        <source>Press the button to start it.</source>
        <translation>请按按钮开始预测。</translation>
    </message>
    <message>
        <source>Download them with: {command}</source>
        <translation>下载命令：{command}</translation>
    </message>
    <message>
        <source>Source path does not exist: {path}</source>
        <translation>源路径不存在：{path}</translation>
    </message>
    <message>
        <source>Model registration failed because the specified uri is invalid: {reason}</source>
        <translation>模型注册失败，因为指定的 uri 无效：{reason}</translation>
    </message>
    <message>
        <source>Give a folder or a zip that holds config.json, model.safetensors and the code.</source>
        <translation>请给出包含 config.json、model.safetensors 与代码的文件夹或 zip。</translation>
    </message>
    <message>
        <source>it has {size:,} bytes</source>
        <translation>它有 {size:,} 字节</translation>
    </message>
    <message>
        <source>config.json cannot be read: {reason}.</source>
        <translation>无法读取 config.json：{reason}。</translation>
    </message>
    <message>
        <source>Compare it with the config.json of a model that runs.</source>
        <translation>请与可运行模型的 config.json 比较。</translation>
    </message>
    <message>
        <source>Give the folder that holds config.json, model.safetensors and the code.</source>
        <translation>请给出包含 config.json、model.safetensors 与代码的文件夹。</translation>
    </message>
    <message>
        <source>Class &apos;{name}&apos; does not inherit from PyTorchModelHubMixin.</source>
        <translation>类“{name}”没有继承 PyTorchModelHubMixin。</translation>
    </message>
    <message>
        <source>The class {name} does not derive from ForecastPipeline.</source>
        <translation>类 {name} 不是 ForecastPipeline 的子类。</translation>
    </message>
    <message>
        <source>{entry} class &apos;{name}&apos; must be a subclass of {root}</source>
        <translation>{entry} 的类“{name}”必须是 {root} 的子类</translation>
    </message>
    <message>
        <source>Source path is not a directory: {path}</source>
        <translation>源路径不是文件夹：{path}</translation>
    </message>
    <message>
        <source>{file} may be a pickle, which runs code when it is loaded.</source>
        <translation>{file} 可能是 pickle，加载时会运行代码。</translation>
    </message>
    <message>
        <source>Convert it where you trust it, with safetensors.torch.save_file(model.state_dict(), &quot;model.safetensors&quot;), and leave it out.</source>
        <translation>请在可信的环境中用 safetensors.torch.save_file(model.state_dict(), &quot;model.safetensors&quot;) 转换，并去掉该文件。</translation>
    </message>
    <message>
        <source>Model config file does not exist: {file}</source>
        <translation>模型配置文件不存在：{file}</translation>
    </message>
    <message>
        <source>config.json has no pipeline_cls, so nothing says how the model is run.</source>
        <translation>config.json 没有 pipeline_cls，因此不知道如何运行该模型。</translation>
    </message>
    <message>
        <source>Add a class that derives from ForecastPipeline, and name it as file.Class.</source>
        <translation>请添加 ForecastPipeline 的子类，并写成 文件.类名。</translation>
    </message>
    <message>
        <source>Derive the class from it.</source>
        <translation>请让该类继承它。</translation>
    </message>
    <message>
        <source>{file} is a program that nobody can read before agreeing to it.</source>
        <translation>{file} 是程序文件，同意之前无人能读懂它。</translation>
    </message>
    <message>
        <source>Leave it out; a library that the model needs is installed beside the program.</source>
        <translation>请去掉它；模型需要的库应安装在程序旁。</translation>
    </message>
    <message>
        <source>Model weights file does not exist: {file}</source>
        <translation>模型权重文件不存在：{file}</translation>
    </message>
    <message>
        <source>{entry} of config.json is of a wrong kind.</source>
        <translation>config.json 的 {entry} 类型不对。</translation>
    </message>
    <message>
        <source>config.json declares what the program cannot use: {reason}.</source>
        <translation>config.json 声明了程序无法使用的内容：{reason}。</translation>
    </message>
    <message>
        <source>Compare its part workbench with the config.json of auto_ets.</source>
        <translation>请将其 workbench 部分与 auto_ets 的 config.json 比较。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>Copy the file again.</source>
        <translation>请重新复制该文件。</translation>
    </message>
    <message>
        <source>The code of {file} cannot be read: {reason}.</source>
        <translation>无法读取 {file} 的代码：{reason}。</translation>
    </message>
    <message>
        <source>Split the file; nobody can read so much before agreeing to it.</source>
        <translation>请拆分该文件；同意之前无人能读这么多。</translation>
    </message>
    <message>
        <source>{entry} of config.json is {value}, which names no class of the package.</source>
        <translation>config.json 的 {entry} 为 {value}，它不是该包中的类。</translation>
    </message>
    <message>
        <source>Write it as file.Class, without .py; the file is to be in the package.</source>
        <translation>请写成 文件.类名，不带 .py；文件须在包内。</translation>
    </message>
    <message>
        <source>{entry} of config.json names the file {file}, which is not there.</source>
        <translation>config.json 的 {entry} 指向文件 {file}，但它不存在。</translation>
    </message>
    <message>
        <source>{entry} of config.json names the class {name}, which {file} does not define.</source>
        <translation>config.json 的 {entry} 指向类 {name}，但 {file} 没有定义它。</translation>
    </message>
    <message>
        <source>it has zero bytes</source>
        <translation>它含有零字节</translation>
    </message>
    <message>
        <source>it has characters that make it look other than it is</source>
        <translation>它含有会改变外观的字符</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>it declares the encoding {encoding}</source>
        <translation>它声明的编码是 {encoding}</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>它不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请将文件存为 UTF-8。</translation>
    </message>
    <message>
        <source>Mend the line; the program runs Python 3.11 or newer.</source>
        <translation>请修正该行；程序使用 Python 3.11 或更新版本。</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>Write it in simpler expressions.</source>
        <translation>请用更简单的表达式编写。</translation>
    </message>
    <message>
        <source>Add the file, or name the right one.</source>
        <translation>请添加该文件，或写出正确的文件名。</translation>
    </message>
    <message>
        <source>Define the class, or name the right one.</source>
        <translation>请定义该类，或写出正确的类名。</translation>
    </message>
    <message>
        <source>What you have agreed to cannot be written to {file}: {reason}.</source>
        <translation>无法将您的同意写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not an object</source>
        <translation>{name} 不是对象</translation>
    </message>
    <message>
        <source>requires has {name}, which is no module&apos;s name</source>
        <translation>requires 中的 {name} 不是模块名</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be changed: {reason}.</source>
        <translation>无法更改模型文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>Look at the folder and its disk, then try again.</source>
        <translation>请检查该文件夹及其磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Free some space, or set FORECAST_WORKBENCH_HOME to a folder on another disk.</source>
        <translation>请腾出空间，或将 FORECAST_WORKBENCH_HOME 设为另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The folder of the models, {folder}, cannot be written: {reason}.</source>
        <translation>无法写入模型文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{model} cannot be exported to {file}: {reason}.</source>
        <translation>无法将 {model} 导出到 {file}：{reason}。</translation>
    </message>
    <message>
        <source>ModelId should be 2-64 characters</source>
        <translation>ModelId 应为 2 到 64 个字符</translation>
    </message>
    <message>
        <source>{model} has {length}.</source>
        <translation>{model} 有 {length} 个。</translation>
    </message>
    <message>
        <source>ModelId should not start with &apos;_&apos;</source>
        <translation>ModelId 不应以“_”开头</translation>
    </message>
    <message>
        <source>Begin the id with a letter.</source>
        <translation>请以字母开头。</translation>
    </message>
    <message>
        <source>ModelId can only contain letters, numbers, and underscores</source>
        <translation>ModelId 只能包含字母、数字和下划线</translation>
    </message>
    <message>
        <source>Write {model} with these.</source>
        <translation>请用这些字符书写 {model}。</translation>
    </message>
    <message>
        <source>ModelId should not start with a digit</source>
        <translation>ModelId 不应以数字开头</translation>
    </message>
    <message>
        <source>it leads out of the package</source>
        <translation>它指向包外</translation>
    </message>
    <message>
        <source>it has a character that not every system allows</source>
        <translation>它含有并非所有系统都允许的字符</translation>
    </message>
    <message>
        <source>not every system allows it</source>
        <translation>并非所有系统都允许它</translation>
    </message>
    <message>
        <source>it is too long or too deep</source>
        <translation>它过长或层次过深</translation>
    </message>
    <message>
        <source>Rename the file, and what refers to it.</source>
        <translation>请重命名该文件以及引用它的地方。</translation>
    </message>
    <message>
        <source>The name {file} cannot be used: {reason}.</source>
        <translation>不能使用名称 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} and {other} have the same name on some systems.</source>
        <translation>{file} 与 {other} 在某些系统上同名。</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>请重命名其中之一。</translation>
    </message>
    <message>
        <source>URI is empty, please specify the URI.</source>
        <translation>URI 为空，请指定 URI。</translation>
    </message>
    <message>
        <source>Name a folder: USING URI &apos;file:///path/to/model&apos;.</source>
        <translation>请写出文件夹：USING URI &apos;file:///path/to/model&apos;。</translation>
    </message>
    <message>
        <source>{todo}</source>
        <translation>{todo}</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>The manifest of {model} cannot be read: {reason}.</source>
        <translation>无法读取 {model} 的清单：{reason}。</translation>
    </message>
    <message>
        <source>{file} was not registered.</source>
        <translation>{file} 未曾注册。</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>缺少 {file}。</translation>
    </message>
    <message>
        <source>{file} is not what was registered.</source>
        <translation>{file} 与注册时不同。</translation>
    </message>
    <message>
        <source>Keep config.json, model.safetensors and the code, and leave the rest out.</source>
        <translation>请保留 config.json、model.safetensors 与代码，去掉其余文件。</translation>
    </message>
    <message>
        <source>{file} is a symbolic link.</source>
        <translation>{file} 是符号链接。</translation>
    </message>
    <message>
        <source>{file} is neither a file nor a folder.</source>
        <translation>{file} 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>The package has {size:,} bytes; {most:,} are allowed.</source>
        <translation>该包有 {size:,} 字节；最多允许 {most:,} 字节。</translation>
    </message>
    <message>
        <source>Put the file itself in its place.</source>
        <translation>请放入文件本身。</translation>
    </message>
    <message>
        <source>Remove it from the package.</source>
        <translation>请将它从包中移除。</translation>
    </message>
    <message>
        <source>{file} is encrypted.</source>
        <translation>{file} 已加密。</translation>
    </message>
    <message>
        <source>The zip has two files with the name {file}.</source>
        <translation>zip 中有两个名为 {file} 的文件。</translation>
    </message>
    <message>
        <source>Make the zip without a password.</source>
        <translation>请制作不带密码的 zip。</translation>
    </message>
    <message>
        <source>{file} would grow from {packed:,} to {size:,} bytes.</source>
        <translation>{file} 会从 {packed:,} 字节增大到 {size:,} 字节。</translation>
    </message>
    <message>
        <source>Unpack the zip yourself and give the folder, if you trust where it comes from.</source>
        <translation>如果信任其来源，请自行解压 zip 并给出文件夹。</translation>
    </message>
    <message>
        <source>Make the zip anew from the folder.</source>
        <translation>请用该文件夹重新制作 zip。</translation>
    </message>
    <message>
        <source>Model {model} does not exist</source>
        <translation>模型 {model} 不存在</translation>
    </message>
    <message>
        <source>Model {model} already exists</source>
        <translation>模型 {model} 已存在</translation>
    </message>
    <message>
        <source>The file {file} changed while it was copied ({reason}).</source>
        <translation>文件 {file} 在复制时发生了变化（{reason}）。</translation>
    </message>
    <message>
        <source>Try again when nothing writes to the package.</source>
        <translation>请在没有程序写入该包时重试。</translation>
    </message>
    <message>
        <source>Another process of the program is changing the models in {folder}.</source>
        <translation>程序的另一个进程正在更改 {folder} 中的模型。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or end it.</source>
        <translation>请等它完成，或结束它。</translation>
    </message>
    <message>
        <source>it has {name}, which JSON does not know</source>
        <translation>它含有 JSON 不认识的 {name}</translation>
    </message>
    <message>
        <source>it has the entry {name} twice</source>
        <translation>它有两个 {name} 条目</translation>
    </message>
    <message>
        <source>The header of {file} has {entry} of a wrong kind.</source>
        <translation>{file} 的头部中 {entry} 类型不对。</translation>
    </message>
    <message>
        <source>Save the weights once more with safetensors, or copy the file again.</source>
        <translation>请用 safetensors 重新保存权重，或重新复制该文件。</translation>
    </message>
    <message>
        <source>{file} is a pickle under another name.</source>
        <translation>{file} 是改了名的 pickle。</translation>
    </message>
    <message>
        <source>Convert it: load it where you trust it and save it with safetensors.torch.save_file.</source>
        <translation>请转换：在可信的环境中加载，并用 safetensors.torch.save_file 保存。</translation>
    </message>
    <message>
        <source>{file} has {size} bytes, which is no safetensors file.</source>
        <translation>{file} 有 {size} 字节，不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>{file} speaks of a header of {length:,} bytes and has {size:,} bytes.</source>
        <translation>{file} 声称头部有 {length:,} 字节，而文件只有 {size:,} 字节。</translation>
    </message>
    <message>
        <source>{file} has {found:,} bytes of weights where its header speaks of {wanted:,}.</source>
        <translation>{file} 有 {found:,} 字节权重，而头部声称有 {wanted:,} 字节。</translation>
    </message>
    <message>
        <source>The header of {file} cannot be read: {reason}.</source>
        <translation>无法读取 {file} 的头部：{reason}。</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} needs {needed:,} bytes by its shape and has {given:,}.</source>
        <translation>{file} 的张量 {tensor} 按形状需要 {needed:,} 字节，实际有 {given:,} 字节。</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} is not where it belongs.</source>
        <translation>{file} 的张量 {tensor} 位置不对。</translation>
    </message>
    <message>
        <source>The tensor {tensor} of {file} has the type {dtype}, which is unknown.</source>
        <translation>{file} 的张量 {tensor} 的类型 {dtype} 未知。</translation>
    </message>
    <message>
        <source>{reason} {remedy}</source>
        <translation>{reason}{remedy}</translation>
    </message>
    <message>
        <source>Wait until it is active.</source>
        <translation>请等待其激活。</translation>
    </message>
    <message>
        <source>Register {model} from {place}</source>
        <translation>从 {place} 注册 {model}</translation>
    </message>
    <message>
        <source>Rename {model} to {name}</source>
        <translation>将 {model} 重命名为 {name}</translation>
    </message>
    <message>
        <source>Nobody has agreed to run the code of {model} on this computer: {files}.</source>
        <translation>尚无人同意在本机运行 {model} 的代码：{files}。</translation>
    </message>
    <message>
        <source>Cannot delete built-in model: {model}</source>
        <translation>不能删除内置模型：{model}</translation>
    </message>
    <message>
        <source>Only models that were registered can be dropped.</source>
        <translation>只能删除已注册的模型。</translation>
    </message>
    <message>
        <source>{model} is dropped.</source>
        <translation>{model} 已删除。</translation>
    </message>
    <message>
        <source>Drop {model}</source>
        <translation>删除 {model}</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>{model} is {state} already.</source>
        <translation>{model} 已处于 {state} 状态。</translation>
    </message>
    <message>
        <source>“{written}” is no number of a row.</source>
        <translation>“{written}”不是行的编号。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times: write one of those numbers.</source>
        <translation>各行只有编号而没有时间：请写其中一个编号。</translation>
    </message>
    <message>
        <source>Write for example {name}=12.</source>
        <translation>例如写成 {name}=12。</translation>
    </message>
    <message>
        <source>The rows have times, and {number} is a number.</source>
        <translation>各行有时间，而 {number} 是一个数字。</translation>
    </message>
    <message>
        <source>Write a time: 2016-07-01 or 2016-07-01T12:00:00.</source>
        <translation>请写一个时间：2016-07-01 或 2016-07-01T12:00:00。</translation>
    </message>
    <message>
        <source>{length} is no length of time.</source>
        <translation>{length} 不是时间长度。</translation>
    </message>
    <message>
        <source>Write one that is longer than 0.</source>
        <translation>请写一个大于 0 的长度。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} forecasts of {steps} each</source>
        <translation>
            <numerusform>{count:,} 个预测，各 {steps}</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no format {name} to print rows in.</source>
        <translation>没有可用于打印行的格式 {name}。</translation>
    </message>
    <message>
        <source>Known are {known}; --output writes .parquet and .xlsx too.</source>
        <translation>可用的有 {known}；--output 还可写入 .parquet 和 .xlsx。</translation>
    </message>
    <message>
        <source>Rows are not read from the standard input.</source>
        <translation>不从标准输入读取行。</translation>
    </message>
    <message>
        <source>Write them to a file first.</source>
        <translation>请先把它们写入文件。</translation>
    </message>
    <message>
        <source>{address} is an address, and files alone are opened.</source>
        <translation>{address} 是网址，而只能打开文件。</translation>
    </message>
    <message>
        <source>Download it first, and name the file.</source>
        <translation>请先下载，再指定该文件。</translation>
    </message>
    <message>
        <source>{option} {written} is not a whole number from {least} on.</source>
        <translation>{option} {written} 不是不小于 {least} 的整数。</translation>
    </message>
    <message>
        <source>Write for example {option} {example}.</source>
        <translation>例如写成 {option} {example}。</translation>
    </message>
    <message>
        <source>{option} {written} is not a number.</source>
        <translation>{option} {written} 不是数字。</translation>
    </message>
    <message>
        <source>Write for example {option} 0.5.</source>
        <translation>例如写成 {option} 0.5。</translation>
    </message>
    <message>
        <source>{option} {written} is not a number of rows.</source>
        <translation>{option} {written} 不是行数。</translation>
    </message>
    <message>
        <source>Write at least {least}, or a duration: 2w.</source>
        <translation>请至少写 {least}，或写一段时长：2w。</translation>
    </message>
    <message>
        <source>There is no command and no file {file}.</source>
        <translation>没有名为 {file} 的命令或文件。</translation>
    </message>
    <message>
        <source>The commands are {commands}.</source>
        <translation>命令有 {commands}。</translation>
    </message>
    <message>
        <source>OUTPUT_INTERVAL in SQL</source>
        <translation>SQL 中的 OUTPUT_INTERVAL</translation>
    </message>
    <message>
        <source>Rows of the type {type} are no open table.</source>
        <translation>类型为 {type} 的行不是已打开的表。</translation>
    </message>
    <message>
        <source>Open them first: table = wb.open(rows).</source>
        <translation>请先打开：table = wb.open(rows)。</translation>
    </message>
    <message>
        <source>Write one, such as SHOW MODELS.</source>
        <translation>请写一条，例如 SHOW MODELS。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} series were not forecast</source>
        <translation>
            <numerusform>{count:,} 个序列未能预测</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecasts cannot stand side by side: some have times and others numbers, or some a time zone and others none.</source>
        <translation>这些预测不能并排：有的以时间、有的以数字排列，或有的带时区、有的不带。</translation>
    </message>
    <message>
        <source>Export each of them alone, or forecast the same rows again.</source>
        <translation>请逐个导出，或对相同的行重新预测。</translation>
    </message>
    <message>
        <source>The rows are too far apart for a forecast: a step is at most 292 years, or 9 billion numbers.</source>
        <translation>各行相距太远，无法预测：一步最长 292 年，或 90 亿个数。</translation>
    </message>
    <message>
        <source>Say how the times or numbers are written ({control.time_format}), or count in millions.</source>
        <translation>请说明时间或数字的写法（{control.time_format}），或以百万为单位。</translation>
    </message>
    <message>
        <source>Give more rows, or the step of the forecast ({control.interval}).</source>
        <translation>请给出更多的行，或预测的步长（{control.interval}）。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so {interval} is no step of theirs.</source>
        <translation>各行只有编号而没有时间，因此 {interval} 不能作为步长。</translation>
    </message>
    <message>
        <source>The rows have times, so {interval} without a unit is no step of theirs.</source>
        <translation>各行有时间，因此没有单位的 {interval} 不能作为步长。</translation>
    </message>
    <message>
        <source>Leave the interval of the forecast out; it is then that of the rows.</source>
        <translation>请省略预测的间隔；这时使用各行的间隔。</translation>
    </message>
    <message>
        <source>Rows held back are {own} apart, and are not compared with steps of {interval}.</source>
        <translation>留出的行间隔为 {own}，不与间隔为 {interval} 的步比较。</translation>
    </message>
    <message>
        <source>Leave the interval of the forecast out, or hold no rows back.</source>
        <translation>请省略预测的间隔，或不留出行。</translation>
    </message>
    <message>
        <source>A bound of the forecast is not a number.</source>
        <translation>预测的一个界限不是数字。</translation>
    </message>
    <message>
        <source>Give a number, or leave it out.</source>
        <translation>请给出数字，或省略它。</translation>
    </message>
    <message>
        <source>Use more rows, or another model.</source>
        <translation>请使用更多的行，或换一个模型。</translation>
    </message>
    <message>
        <source>{advice}</source>
        <translation>{advice}</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so {duration} cannot be counted in steps.</source>
        <translation>各行只有编号而没有时间，因此无法把 {duration} 换算成步数。</translation>
    </message>
    <message>
        <source>Missing in the rows used: {what}. The first is {name} at {time}.</source>
        <translation>所用行中缺失：{what}。第一处是 {time} 的 {name}。</translation>
    </message>
    <message>
        <source>The model does not take missing values. Missing in the rows used: {what}; the first is {name} at {time}.</source>
        <translation>该模型不接受缺失值。所用行中缺失：{what}；第一处是 {time} 的 {name}。</translation>
    </message>
    <message>
        <source>Missing in the rows used, and filled forward: {what}.</source>
        <translation>所用行中缺失并以前值填补：{what}。</translation>
    </message>
    <message>
        <source>{rows} and {values}</source>
        <translation>{rows}和 {values}</translation>
    </message>
    <message>
        <source>Missing in the rows used, and passed on to the model: {what}.</source>
        <translation>所用行中缺失并原样交给模型：{what}。</translation>
    </message>
    <message>
        <source>Missing in the rows used, and interpolated: {what}.</source>
        <translation>所用行中缺失并插值填补：{what}。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} values of {names}</source>
        <translation>
            <numerusform>{names} 的 {count:,} 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until that is done, or stop its job.</source>
        <translation>请等它完成，或停止其任务。</translation>
    </message>
    <message>
        <source>Making the model in a process of its own</source>
        <translation>正在独立进程中创建模型</translation>
    </message>
    <message>
        <source>The rows of the series have numbers and no times, so they cannot be taken together by {asked}.</source>
        <translation>该序列的各行只有编号而没有时间，因此不能按 {asked} 合并。</translation>
    </message>
    <message>
        <source>Write how far the numbers of a new row reach: {example}.</source>
        <translation>请写出新的一行跨越多少编号：{example}。</translation>
    </message>
    <message>
        <source>The rows of the series have times, so {asked} does not say which interval is meant.</source>
        <translation>该序列的各行有时间，因此 {asked} 没有说明是哪种间隔。</translation>
    </message>
    <message>
        <source>Write a unit too: 15m, 1h, 1d or 1mo.</source>
        <translation>请同时写出单位：15m、1h、1d 或 1mo。</translation>
    </message>
    <message>
        <source>Write the same number of values in every row, with the same character between them.</source>
        <translation>请使每一行的值个数相同，并用同一个字符分隔。</translation>
    </message>
    <message>
        <source>{file} is JSON and not a table.</source>
        <translation>{file} 是 JSON，不是表。</translation>
    </message>
    <message>
        <source>Open a CSV, Parquet, TsFile or Excel file; results can be exported as each but TsFile.</source>
        <translation>请打开 CSV、Parquet、TsFile 或 Excel 文件；结果可导出为除 TsFile 外的各种格式。</translation>
    </message>
    <message>
        <source>{file} is a pipe, and a table is read more than once.</source>
        <translation>{file} 是管道文件，而表需要多次读取。</translation>
    </message>
    <message>
        <source>Write the rows to a file, and open that.</source>
        <translation>请把这些行写入文件，再打开该文件。</translation>
    </message>
    <message>
        <source>“{address}” is not an address of an IoTDB server.</source>
        <translation>“{address}”不是 IoTDB 服务器的地址。</translation>
    </message>
    <message>
        <source>Write it as iotdb://user@host:6667, for tables with ?dialect=table.</source>
        <translation>请写成 iotdb://用户@主机:6667，表模型加上 ?dialect=table。</translation>
    </message>
    <message>
        <source>“tls” is true or false, not “{value}”.</source>
        <translation>“tls”只能是 true 或 false，不能是“{value}”。</translation>
    </message>
    <message>
        <source>Write tls=true.</source>
        <translation>请写 tls=true。</translation>
    </message>
    <message>
        <source>A client certificate needs its key, and a key its certificate.</source>
        <translation>客户端证书需要对应的密钥，密钥也需要对应的证书。</translation>
    </message>
    <message>
        <source>Give both cert and key, or neither.</source>
        <translation>请同时给出 cert 和 key，或都不给。</translation>
    </message>
    <message>
        <source>“{value}” is not a time limit in seconds.</source>
        <translation>“{value}”不是以秒为单位的时限。</translation>
    </message>
    <message>
        <source>Write a number up to 86400.</source>
        <translation>请写一个不超过 86400 的数。</translation>
    </message>
    <message>
        <source>An address of a server holds no password.</source>
        <translation>服务器地址中不能包含密码。</translation>
    </message>
    <message>
        <source>Leave it out; it comes from the keyring, FORECAST_WORKBENCH_PASSWORD or is asked for.</source>
        <translation>请去掉密码；它取自系统密钥环、FORECAST_WORKBENCH_PASSWORD，或在需要时询问。</translation>
    </message>
    <message>
        <source>“{dialect}” is not a dialect of IoTDB.</source>
        <translation>“{dialect}”不是 IoTDB 的模型。</translation>
    </message>
    <message>
        <source>Write tree or table.</source>
        <translation>请写 tree 或 table。</translation>
    </message>
    <message>
        <source>An address of a server has no option “{option}”.</source>
        <translation>服务器地址没有选项“{option}”。</translation>
    </message>
    <message>
        <source>There are: {options}.</source>
        <translation>可用的有：{options}。</translation>
    </message>
    <message>
        <source>{path} has no rows that the query asks for.</source>
        <translation>{path} 没有符合查询条件的行。</translation>
    </message>
    <message>
        <source>{path} gave no rows; whether there is such a series cannot be told without READ_SCHEMA on it.</source>
        <translation>{path} 没有返回数据；没有其 READ_SCHEMA 权限，无法判断该序列是否存在。</translation>
    </message>
    <message>
        <source>The query gave no rows.</source>
        <translation>查询没有返回数据。</translation>
    </message>
    <message>
        <source>{path} has no rows.</source>
        <translation>{path} 没有数据。</translation>
    </message>
    <message>
        <source>User {user} has no READ_DATA on {path}.</source>
        <translation>用户 {user} 没有 {path} 的 READ_DATA 权限。</translation>
    </message>
    <message>
        <source>There is no series {path}.</source>
        <translation>没有序列 {path}。</translation>
    </message>
    <message>
        <source>{path} has rows, but none that the query asks for.</source>
        <translation>{path} 有数据，但没有符合查询条件的行。</translation>
    </message>
    <message>
        <source>IoTDB&apos;s Python client is not installed: {reason}.</source>
        <translation>未安装 IoTDB 的 Python 客户端：{reason}。</translation>
    </message>
    <message>
        <source>No server answers at {server}: {reason}.</source>
        <translation>{server} 没有服务器应答：{reason}。</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs; IoTDB&apos;s port is 6667 unless it was changed.</source>
        <translation>请检查主机和端口，并确认服务器正在运行；IoTDB 的默认端口是 6667。</translation>
    </message>
    <message>
        <source>The connection to {server} ended before the answer was complete.</source>
        <translation>与 {server} 的连接在应答完成之前断开了。</translation>
    </message>
    <message>
        <source>The server stopped or the network was cut. The next statement connects again by itself.</source>
        <translation>服务器已停止或网络中断。下一条语句会自动重新连接。</translation>
    </message>
    <message>
        <source>{server} did not answer within {seconds:g} s.</source>
        <translation>{server} 在 {seconds:g} 秒内没有应答。</translation>
    </message>
    <message>
        <source>What answers at {server} is not an IoTDB server.</source>
        <translation>在 {server} 应答的不是 IoTDB 服务器。</translation>
    </message>
    <message>
        <source>Check the port (6667 unless it was changed), and whether the server wants TLS.</source>
        <translation>请检查端口（默认 6667），以及服务器是否要求 TLS。</translation>
    </message>
    <message>
        <source>There is no encrypted connection to {server}: {reason}.</source>
        <translation>无法与 {server} 建立加密连接：{reason}。</translation>
    </message>
    <message>
        <source>{server} sent a result that cannot be read: {reason}.</source>
        <translation>{server} 发来的结果无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Please report it with the server&apos;s version.</source>
        <translation>请连同服务器版本一起报告此问题。</translation>
    </message>
    <message>
        <source>{server} runs IoTDB {version}; it has to be 2.0 or newer.</source>
        <translation>{server} 运行的是 IoTDB {version}；需要 2.0 或更高版本。</translation>
    </message>
    <message>
        <source>Upgrade the server.</source>
        <translation>请升级服务器。</translation>
    </message>
    <message>
        <source>{server} does not accept the password of user {user}.</source>
        <translation>{server} 不接受用户 {user} 的密码。</translation>
    </message>
    <message>
        <source>Check the user&apos;s name and type the password again.</source>
        <translation>请检查用户名并重新输入密码。</translation>
    </message>
    <message>
        <source>User {user} may not do that on {server}: {reason}.</source>
        <translation>用户 {user} 无权在 {server} 上执行此操作：{reason}。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for the right, or log in as another user.</source>
        <translation>请向服务器管理员申请权限，或以其他用户登录。</translation>
    </message>
    <message>
        <source>The server cannot read the statement: {reason}.</source>
        <translation>服务器无法解析该语句：{reason}。</translation>
    </message>
    <message>
        <source>Check the spelling at this place, and that the connection has the dialect that is meant.</source>
        <translation>请检查此处的写法，并确认连接使用的是所需的模型（树或表）。</translation>
    </message>
    <message>
        <source>{server} cannot run the model: {reason}.</source>
        <translation>{server} 不能运行该模型：{reason}。</translation>
    </message>
    <message>
        <source>Run the model here, or add an AINode that has it to the cluster.</source>
        <translation>请在本机运行模型，或向集群加入拥有该模型的 AINode。</translation>
    </message>
    <message>
        <source>{server} has no AINode that could run a model.</source>
        <translation>{server} 没有可运行模型的 AINode。</translation>
    </message>
    <message>
        <source>Run the model here, or add an AINode to the cluster.</source>
        <translation>请在本机运行模型，或向集群添加 AINode。</translation>
    </message>
    <message>
        <source>The statement was stopped on {server}.</source>
        <translation>该语句已在 {server} 上被终止。</translation>
    </message>
    <message>
        <source>Somebody ended it there; run it again if it is still wanted.</source>
        <translation>有人在服务器上终止了它；如仍需要请重新运行。</translation>
    </message>
    <message>
        <source>{server} ended the statement because it took too long.</source>
        <translation>{server} 因语句耗时过长而将其终止。</translation>
    </message>
    <message>
        <source>{server} has not enough memory for the statement: {reason}.</source>
        <translation>{server} 的内存不足以执行该语句：{reason}。</translation>
    </message>
    <message>
        <source>{server} cannot take the statement now: {reason}.</source>
        <translation>{server} 目前无法接受该语句：{reason}。</translation>
    </message>
    <message>
        <source>Wait a moment and run it again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>{server} takes no data now: {reason}.</source>
        <translation>{server} 目前不接受写入：{reason}。</translation>
    </message>
    <message>
        <source>The server is read-only or its disk is full: its administrator has to look.</source>
        <translation>服务器处于只读状态或磁盘已满：请联系管理员。</translation>
    </message>
    <message>
        <source>That exists on {server} already: {reason}.</source>
        <translation>{server} 上已存在：{reason}。</translation>
    </message>
    <message>
        <source>Choose another name, or use what is there.</source>
        <translation>请换一个名称，或使用已有的。</translation>
    </message>
    <message>
        <source>That is not on {server}: {reason}.</source>
        <translation>{server} 上不存在：{reason}。</translation>
    </message>
    <message>
        <source>Column “{column}” has the value {value}, which this table cannot be sent.</source>
        <translation>列“{column}”中的值 {value} 无法发送到该表。</translation>
    </message>
    <message>
        <source>Leave it out, or write to a table whose name has letters, digits and _ alone.</source>
        <translation>请不写它，或写入名称仅含字母、数字和 _ 的表。</translation>
    </message>
    <message>
        <source>“{path}” is not a path of IoTDB.</source>
        <translation>“{path}”不是 IoTDB 的路径。</translation>
    </message>
    <message>
        <source>Put names with dots, blanks or signs in backquotes: root.db.`a.b`.</source>
        <translation>请将含有点、空格或符号的名称放在反引号中：root.db.`a.b`。</translation>
    </message>
    <message>
        <source>Column “{column}” has rows without a name.</source>
        <translation>列“{column}”中有的行没有名称。</translation>
    </message>
    <message>
        <source>Each row of a panel needs the name of its series.</source>
        <translation>面板的每一行都需要其序列的名称。</translation>
    </message>
    <message>
        <source>“{target}” is not the path of a device.</source>
        <translation>“{target}”不是设备的路径。</translation>
    </message>
    <message>
        <source>It has three names or more: root.forecast.etth.</source>
        <translation>路径至少有三段：root.forecast.etth。</translation>
    </message>
    <message>
        <source>There is nothing to write: it takes rows, a column “{column}” and another one.</source>
        <translation>没有可写入的内容：需要有行、列“{column}”以及另一列。</translation>
    </message>
    <message>
        <source>Choose the column of times and at least one column of values.</source>
        <translation>请选择时间列和至少一个数值列。</translation>
    </message>
    <message>
        <source>The rows have no column “{column}”, which would say their times.</source>
        <translation>各行没有表示时间的列“{column}”。</translation>
    </message>
    <message>
        <source>Call the column of their times so; the columns are {columns}.</source>
        <translation>请把时间列命名为该名称；现有的列是 {columns}。</translation>
    </message>
    <message>
        <source>No row has a value.</source>
        <translation>没有任何行有值。</translation>
    </message>
    <message>
        <source>Choose columns that have values.</source>
        <translation>请选择有值的列。</translation>
    </message>
    <message>
        <source>Column “{column}” has times that are missing or come twice.</source>
        <translation>列“{column}”中有缺失或重复的时间。</translation>
    </message>
    <message>
        <source>Each row needs a time of its own; clean the times first.</source>
        <translation>每行需要各自的时间；请先整理时间。</translation>
    </message>
    <message>
        <source>Column “{column}” is {found} in {target}, and {wanted} here.</source>
        <translation>列“{column}”在 {target} 中是 {found}，此处是 {wanted}。</translation>
    </message>
    <message>
        <source>Convert the column, or write to another place or under another name.</source>
        <translation>请转换该列，或写入别处，或换一个名称。</translation>
    </message>
    <message>
        <source>A transformer of 3.2 million parameters that reads the last 384 rows, the values one and several cycles ago for the four strongest repetitions of the last 2,048, and how well simple forecasts would have done, and answers with quantiles. Trained by this project on synthetic series alone; it needs no download and no fitting.</source>
        <translation>一个 320 万参数的 Transformer：读取最后 384 行、最后 2,048 行中四个最强周期在一个和若干周期之前的值，以及简单预测的表现，并给出分位数。由本项目仅用合成序列训练；无需下载，也无需拟合。</translation>
    </message>
    <message>
        <source>The connection has no database for table “{target}”.</source>
        <translation>该连接没有供表“{target}”使用的数据库。</translation>
    </message>
    <message>
        <source>--run-on is for the statements of a server.</source>
        <translation>--run-on 只用于服务器上的语句。</translation>
    </message>
    <message>
        <source>Add --server ADDRESS.</source>
        <translation>请加上 --server ADDRESS。</translation>
    </message>
    <message>
        <source>--type {written} is not column=type.</source>
        <translation>--type {written} 不是“列=类型”的形式。</translation>
    </message>
    <message>
        <source>Write for example --type OT=DOUBLE.</source>
        <translation>例如写 --type OT=DOUBLE。</translation>
    </message>
    <message>
        <source>The server to write {place} to is not named.</source>
        <translation>没有写明要把 {place} 写入哪台服务器。</translation>
    </message>
    <message>
        <source>Add --server with its address: iotdb://root@127.0.0.1:6667.</source>
        <translation>请加上 --server 及其地址：iotdb://root@127.0.0.1:6667。</translation>
    </message>
    <message>
        <source>--server names where to write, and not what to write to.</source>
        <translation>--server 只说明写到哪台服务器，没有说明写入何处。</translation>
    </message>
    <message>
        <source>Add --write-to with a device or a table, such as root.forecast.etth.</source>
        <translation>请加上 --write-to 及设备或表，例如 root.forecast.etth。</translation>
    </message>
    <message>
        <source>{model} is registered and {state}.</source>
        <translation>{model} 已注册，状态为 {state}。</translation>
    </message>
    <message>
        <source>Run statements on {place}</source>
        <translation>在 {place} 上运行语句</translation>
    </message>
    <message>
        <source>{model} takes no covariates that are words, as {names} are.</source>
        <translation>{model} 不接受文字类协变量，而 {names} 是文字。</translation>
    </message>
    <message>
        <source>Leave them out, or choose a model that takes them, such as chronos2.</source>
        <translation>请去掉它们，或选择接受文字协变量的模型，例如 chronos2。</translation>
    </message>
    <message>
        <source>The folder {folder} has files already.</source>
        <translation>文件夹 {folder} 中已有文件。</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written: {reason}.</source>
        <translation>无法写入文件夹 {folder}：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} requests wait for a model process already, so the one for {model} was not taken.</source>
        <translation>
            <numerusform>已有 {count:,} 个请求在等待模型进程，因此没有接受 {model} 的请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>Load it to &apos;cpu&apos;; pretrained networks run on accelerators.</source>
        <translation>请加载到 &apos;cpu&apos;；预训练网络可在加速器上运行。</translation>
    </message>
    <message>
        <source>It can read and change every file that you can.</source>
        <translation>它可以读取和更改您能访问的所有文件。</translation>
    </message>
    <message>
        <source>It can end or signal your other programs.</source>
        <translation>它可以结束您的其他程序或向其发信号。</translation>
    </message>
    <message>
        <source>It can use the network.</source>
        <translation>它可以使用网络。</translation>
    </message>
    <message>
        <source>Look at {target} on {place}</source>
        <translation>查看 {place} 上的 {target}</translation>
    </message>
    <message>
        <source>Write {target} to {place}</source>
        <translation>将 {target} 写入 {place}</translation>
    </message>
    <message>
        <source>Name one in the address: iotdb://user@host/database?dialect=table.</source>
        <translation>请在地址中指明数据库：iotdb://user@host/database?dialect=table。</translation>
    </message>
    <message>
        <source>Column “{column}” has the type {type}, which cannot be written.</source>
        <translation>列“{column}”的类型 {type} 无法写入。</translation>
    </message>
    <message>
        <source>Convert the column first, or leave it out.</source>
        <translation>请先转换该列，或不写它。</translation>
    </message>
    <message>
        <source>Check the paths and the times that the query names.</source>
        <translation>请检查查询中的路径和时间。</translation>
    </message>
    <message>
        <source>The query gives no times, so its rows are no time series.</source>
        <translation>查询没有给出时间，所得的行不是时间序列。</translation>
    </message>
    <message>
        <source>“{type}” is not a type of IoTDB, asked for column “{column}”.</source>
        <translation>“{type}”不是 IoTDB 的类型（列“{column}”）。</translation>
    </message>
    <message>
        <source>Its types are {types}.</source>
        <translation>其类型有 {types}。</translation>
    </message>
    <message>
        <source>Column “{column}” has a date that IoTDB cannot hold.</source>
        <translation>列“{column}”中有 IoTDB 无法保存的日期。</translation>
    </message>
    <message>
        <source>Its dates go from year 1000 to 9999; write the column as text.</source>
        <translation>其日期范围为 1000 至 9999 年；请将该列写为文本。</translation>
    </message>
    <message>
        <source>The time {time} in column “{column}” does not fit the server&apos;s precision, {precision}.</source>
        <translation>列“{column}”中的时间 {time} 不符合服务器的精度 {precision}。</translation>
    </message>
    <message>
        <source>Round the times, or write to a server with a finer precision or a wider range.</source>
        <translation>请对时间取整，或写入精度更高或范围更大的服务器。</translation>
    </message>
    <message>
        <source>Column “{column}” cannot be written as {type}: {reason}.</source>
        <translation>列“{column}”无法写为 {type}：{reason}。</translation>
    </message>
    <message>
        <source>Choose another type, or leave the column out.</source>
        <translation>请选择另一类型，或不写该列。</translation>
    </message>
    <message>
        <source>Column “{column}” has a time that the clocks of {zone} did not show, or showed twice.</source>
        <translation>列“{column}”中有 {zone} 的时钟未显示过或显示过两次的时间。</translation>
    </message>
    <message>
        <source>Give its times a zone or an offset before they are written.</source>
        <translation>写入前请为时间加上时区或偏移。</translation>
    </message>
    <message numerus="yes">
        <source>{target} has {count:,} of these rows already.</source>
        <translation>
            <numerusform>{target} 已有其中 {count:,} 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Times were put together from {date} and {clock}.</source>
        <translation>时间由 {date} 和 {clock} 两列合成。</translation>
    </message>
    <message>
        <source>The times carry different offsets and are shown in UTC; say their zone to have its days.</source>
        <translation>各时间的时区偏移不同，以 UTC 显示；指定时区即可按该时区的日期划分。</translation>
    </message>
    <message>
        <source>The statement needs more memory than there is.</source>
        <translation>该语句需要的内存超过了可用内存。</translation>
    </message>
    <message>
        <source>Select fewer rows or columns, or group them first.</source>
        <translation>请少选一些行或列，或先分组。</translation>
    </message>
    <message>
        <source>{table} was given for the future, but no column that is known for the future is named.</source>
        <translation>给出了未来数据表 {table}，但没有指定未来已知的列。</translation>
    </message>
    <message>
        <source>Name the columns that help (future covariates), or leave the table out.</source>
        <translation>请指定有帮助的列（未来协变量），或去掉该表。</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s last {count} steps go beyond what was asked for; they are not drawn.</source>
        <translation>
            <numerusform>服务器多给出了 {count} 步，超出所求，没有画出。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is an open file, which {place} cannot see: run the statement on the open files instead.</source>
        <translation>{file} 是已打开的文件，{place} 看不到它：请改为在已打开的文件上运行该语句。</translation>
    </message>
    <message>
        <source>{place} ran the statement.</source>
        <translation>{place} 已运行该语句。</translation>
    </message>
    <message>
        <source>The statement gave no rows.</source>
        <translation>该语句没有给出任何行。</translation>
    </message>
    <message>
        <source>{word} does not begin a query.</source>
        <translation>{word} 不能作为查询的开头。</translation>
    </message>
    <message>
        <source>IoTDB&apos;s {words} is not part of the SQL here.</source>
        <translation>这里的 SQL 没有 IoTDB 的 {words}。</translation>
    </message>
    <message>
        <source>SHOW TABLES lists the open tables, with their columns.</source>
        <translation>SHOW TABLES 会列出已打开的表及其列。</translation>
    </message>
    <message>
        <source>Write select OT from root.db.etth order by time desc limit 1, or select last_value(OT).</source>
        <translation>请写 select OT from root.db.etth order by time desc limit 1，或 select last_value(OT)。</translation>
    </message>
    <message>
        <source>Use the table dialect: SELECT DISTINCT OT FROM etth.</source>
        <translation>请用表方言：SELECT DISTINCT OT FROM etth。</translation>
    </message>
    <message>
        <source>Group by time, as in group by ([2016-07-01, 2016-07-08), 1h), or use the table dialect.</source>
        <translation>请按时间分组，如 group by ([2016-07-01, 2016-07-08), 1h)，或使用表方言。</translation>
    </message>
    <message>
        <source>Use the table dialect: SELECT CASE WHEN OT &gt; 30 THEN 1 ELSE 0 END FROM etth.</source>
        <translation>请用表方言：SELECT CASE WHEN OT &gt; 30 THEN 1 ELSE 0 END FROM etth。</translation>
    </message>
    <message>
        <source>SQL changes nothing here; export the rows to a file instead.</source>
        <translation>这里的 SQL 不会改动任何数据；请把结果导出到文件。</translation>
    </message>
    <message>
        <source>Write where OT is not null.</source>
        <translation>请写 where OT is not null。</translation>
    </message>
    <message>
        <source>Leave it out; rows are aligned by time unless ALIGN BY DEVICE is written.</source>
        <translation>请去掉它；除非写了 ALIGN BY DEVICE，各行本来就按时间对齐。</translation>
    </message>
    <message>
        <source>{model} gave {what}, which is not what was asked for.</source>
        <translation>{model} 给出了 {what}，与要求不符。</translation>
    </message>
    <message>
        <source>{rows} x {steps} values</source>
        <translation>{rows} x {steps} 个值</translation>
    </message>
    <message>
        <source>The model gave {given:,} steps; the first {steps:,} are used.</source>
        <translation>模型给出了 {given:,} 步；使用前 {steps:,} 步。</translation>
    </message>
    <message>
        <source>{count} results for one series</source>
        <translation>一个序列有 {count} 个结果</translation>
    </message>
    <message>
        <source>The configuration of the model {model} reads patches of {input} and writes patches of {output}.</source>
        <translation>模型 {model} 的配置读取长度为 {input} 的片段，却输出长度为 {output} 的片段。</translation>
    </message>
    <message>
        <source>{model} reads the last {limit:,} rows.</source>
        <translation>{model} 读取最后 {limit:,} 行。</translation>
    </message>
    <message>
        <source>{model} forecasts {steps:,} steps at once; later ones continue from its own quantiles.</source>
        <translation>{model} 一次预测 {steps:,} 步；之后的步由它自己的分位数继续推算。</translation>
    </message>
    <message>
        <source>The covariate {name} has {count} values for the {rows} rows of the targets.</source>
        <translation>目标有 {rows} 行，而协变量 {name} 有 {count} 个值。</translation>
    </message>
    <message>
        <source>Give every covariate a value for each row, and a known-future one also a value for each step.</source>
        <translation>请为每个协变量的每一行给出一个值；未来已知的协变量还要为每一步给出一个值。</translation>
    </message>
    <message>
        <source>The covariate {name} has {count} future values for the {steps} steps to forecast.</source>
        <translation>要预测 {steps} 步，而协变量 {name} 有 {count} 个未来值。</translation>
    </message>
    <message>
        <source>The covariate {name} has {dimensions} dimensions where one is needed.</source>
        <translation>协变量 {name} 有 {dimensions} 个维度，而只需要一个。</translation>
    </message>
    <message>
        <source>Give one value for each row.</source>
        <translation>请为每一行给出一个值。</translation>
    </message>
    <message>
        <source>Of the covariate {name} the last {rows} values are used.</source>
        <translation>只使用协变量 {name} 的最后 {rows} 个值。</translation>
    </message>
    <message>
        <source>Of the covariate {name} the first {steps} future values are used.</source>
        <translation>只使用协变量 {name} 的前 {steps} 个未来值。</translation>
    </message>
    <message>
        <source>The covariate {name} has a known future and no past.</source>
        <translation>协变量 {name} 有已知的未来值，但没有过去值。</translation>
    </message>
    <message>
        <source>Give its values for the rows of the targets too.</source>
        <translation>请同时给出它在目标各行上的值。</translation>
    </message>
    <message>
        <source>The covariate {name} has no past, so its known future is left out.</source>
        <translation>协变量 {name} 没有过去值，因此不使用它的未来值。</translation>
    </message>
    <message numerus="yes">
        <source>The covariate {name} is too short; {count:,} values are filled in front of it (0, or no word).</source>
        <translation>
            <numerusform>协变量 {name} 太短；在其前面补了 {count:,} 个值（0，或空缺的类别）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The covariate {name} ends too early; {count:,} values are filled in behind it (0, or no word).</source>
        <translation>
            <numerusform>协变量 {name} 结束得太早；在其后面补了 {count:,} 个值（0，或空缺的类别）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} reads no covariates that are words: {names}.</source>
        <translation>{model} 不接受类别型协变量：{names}。</translation>
    </message>
    <message>
        <source>Leave them out, or take chronos2, which reads them.</source>
        <translation>请移除它们，或改用可以读取它们的 chronos2。</translation>
    </message>
    <message>
        <source>A target has no value in any of its {rows} rows.</source>
        <translation>有一个目标在其全部 {rows} 行中都没有值。</translation>
    </message>
    <message>
        <source>Leave that target out, or choose a part of it with values.</source>
        <translation>请移除该目标，或选择有值的一段。</translation>
    </message>
    <message>
        <source>{count} of the values that the model would see are not finite.</source>
        <translation>模型要读取的值中有 {count} 个不是有限数。</translation>
    </message>
    <message>
        <source>{model} cannot be loaded on {device}: the torch that is installed finds no such accelerator.</source>
        <translation>无法在 {device} 上加载 {model}：已安装的 torch 找不到该加速器。</translation>
    </message>
    <message>
        <source>Load it to &apos;cpu&apos;, or install the build of torch {version} for this accelerator.</source>
        <translation>请加载到 &apos;cpu&apos;，或安装适合该加速器的 torch {version}。</translation>
    </message>
    <message>
        <source>This system has no keyring that keeps a password.</source>
        <translation>本系统没有可保存密码的密钥环。</translation>
    </message>
    <message>
        <source>It is asked for at the next login.</source>
        <translation>下次登录时会询问。</translation>
    </message>
    <message>
        <source>Look what arrived in {target}</source>
        <translation>查看 {target} 中已到达的内容</translation>
    </message>
    <message>
        <source>Writing again changes nothing of what is there.</source>
        <translation>再次写入不会改变已有内容。</translation>
    </message>
    <message>
        <source>{model} is not exported: {file} is not what was registered.</source>
        <translation>{model} 未导出：{file} 与注册时不同。</translation>
    </message>
    <message>
        <source>It is being renamed to {name}</source>
        <translation>正在重命名为 {name}</translation>
    </message>
    <message>
        <source>Export {model} to {place}</source>
        <translation>将 {model} 导出到 {place}</translation>
    </message>
    <message>
        <source>{model} came with the program; its id cannot be changed.</source>
        <translation>{model} 是程序自带的，不能更改其标识。</translation>
    </message>
    <message>
        <source>Only models that were registered can be renamed.</source>
        <translation>只有注册的模型才能重命名。</translation>
    </message>
    <message>
        <source>{model} was dropped or renamed while it ran.</source>
        <translation>{model} 在运行时被删除或重命名。</translation>
    </message>
    <message>
        <source>Look at the list of models, and ask again.</source>
        <translation>请查看模型列表，然后重新提交。</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a table.</source>
        <translation>“{name}” 不是表名。</translation>
    </message>
    <message>
        <source>Write database.table.</source>
        <translation>请写成 数据库.表。</translation>
    </message>
    <message>
        <source>The write was stopped; the server does not say what arrived.</source>
        <translation>写入已停止；服务器没有说明到达了什么。</translation>
    </message>
    <message numerus="yes">
        <source>Write {count:,} rows</source>
        <translation>
            <numerusform>写入 {count:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The script was stopped; these are the rows that had come.</source>
        <translation>脚本已停止；这些是已收到的行。</translation>
    </message>
    <message>
        <source>The statement was not finished; these are the rows that had come.</source>
        <translation>语句没有完成；这些是已收到的行。</translation>
    </message>
    <message>
        <source>Look at {place}</source>
        <translation>查看 {place}</translation>
    </message>
    <message>
        <source>{model} cannot run here: {reason}.</source>
        <translation>{model} 无法在此运行：{reason}。</translation>
    </message>
    <message>
        <source>Add what it needs, then test it again.</source>
        <translation>请补上它所需要的，然后再测试。</translation>
    </message>
    <message>
        <source>{model} neither forecasts nor tells classes.</source>
        <translation>{model} 既不预测也不分类。</translation>
    </message>
    <message>
        <source>Register a model whose pipeline derives from ForecastPipeline or ClassificationPipeline.</source>
        <translation>请注册一个流水线继承自 ForecastPipeline 或 ClassificationPipeline 的模型。</translation>
    </message>
    <message>
        <source>values of the shape {shape}</source>
        <translation>形状为 {shape} 的值</translation>
    </message>
    <message>
        <source>Measure {model}</source>
        <translation>测量 {model}</translation>
    </message>
    <message>
        <source>{model} in {precision} is no gain here: it takes {share:.0%} of the time of float32.</source>
        <translation>{model} 以 {precision} 运行在本机没有增益：用时为 float32 的 {share:.0%}。</translation>
    </message>
    <message>
        <source>{model} in {precision} takes {share:.0%} of the time of float32 here; its forecast changes by {change:.1%} of the context&apos;s deviation.</source>
        <translation>{model} 以 {precision} 运行在本机用时为 float32 的 {share:.0%}；预测变化为上下文标准差的 {change:.1%}。</translation>
    </message>
    <message>
        <source>Forecasting in each precision</source>
        <translation>正在以各种精度预测</translation>
    </message>
    <message>
        <source>{model} could not be measured.</source>
        <translation>无法测量 {model}。</translation>
    </message>
    <message>
        <source>a worker sent no error where one belongs</source>
        <translation>工作进程在应为错误之处发送了别的内容</translation>
    </message>
    <message>
        <source>a worker sent no list of outputs</source>
        <translation>工作进程发送的不是输出列表</translation>
    </message>
    <message>
        <source>a result of another kind</source>
        <translation>另一种类型的结果</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>非数字内容</translation>
    </message>
    <message>
        <source>a worker sent an output that cannot be shown</source>
        <translation>工作进程发送了无法显示的输出</translation>
    </message>
    <message>
        <source>something else than numbers or words for the classes</source>
        <translation>既非数字也非文字的类别</translation>
    </message>
    <message>
        <source>something else than one result for one series</source>
        <translation>与一个序列对应一个结果不符的内容</translation>
    </message>
    <message>
        <source>The large layers ran in {precision}, whose products took {share:.0%} of the time of float32 here; the forecast may differ by {change:.0%} of the context&apos;s deviation.</source>
        <translation>大型层以 {precision} 运行，其乘法在本机用时为 float32 的 {share:.0%}；预测可能相差上下文标准差的 {change:.0%}。</translation>
    </message>
    <message>
        <source>Choose float32, or another where the device is good at it.</source>
        <translation>请选择 float32，或设备擅长的其他精度。</translation>
    </message>
    <message>
        <source>{model} cannot be loaded in int8 on {device}.</source>
        <translation>{model} 无法在 {device} 上以 int8 加载。</translation>
    </message>
    <message>
        <source>Load it in float32; int8 needs a processor and a build of torch that multiply it.</source>
        <translation>请以 float32 加载；int8 需要支持其乘法的处理器和 torch 版本。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No database is chosen: each table has to be named with its own.</source>
        <translation>没有选择数据库：每个表都要写明所属的数据库。</translation>
    </message>
    <message>
        <source>Choose one, or press Connect again to go on without.</source>
        <translation>请选择一个，或再按一次“连接”，不选数据库继续。</translation>
    </message>
    <message>
        <source>The code changed after it was shown.</source>
        <translation>代码在显示之后发生了改动。</translation>
    </message>
    <message>
        <source>Read it again before you agree to it.</source>
        <translation>请在同意之前重新阅读。</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Count the rows of {series}</source>
        <translation>统计 {series} 的行数</translation>
    </message>
    <message>
        <source>look for anomalies in {targets} with {model}</source>
        <translation>用 {model} 查找 {targets} 的异常</translation>
    </message>
    <message>
        <source>{name} could not be fetched: {reason}</source>
        <translation>无法读取 {name}：{reason}</translation>
    </message>
    <message>
        <source>{name} was fetched again.</source>
        <translation>已重新读取 {name}。</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>next at {time}</source>
        <translation>下次：{time}</translation>
    </message>
    <message>
        <source>{user} is let in: IoTDB {version}, times in {precision}. It answered in {milliseconds} ms.</source>
        <translation>{user} 可以登录：IoTDB {version}，时间精度 {precision}。{milliseconds} 毫秒内应答。</translation>
    </message>
    <message>
        <source>Test {place}</source>
        <translation>测试 {place}</translation>
    </message>
    <message>
        <source>Log in to {place}</source>
        <translation>登录 {place}</translation>
    </message>
    <message>
        <source>{server} does not answer to TLS.</source>
        <translation>{server} 不响应 TLS。</translation>
    </message>
    <message>
        <source>{option} is for CSV, and the result is {kind}.</source>
        <translation>{option} 用于 CSV，而结果是 {kind}。</translation>
    </message>
    <message>
        <source>Add --format csv, or end the name after --output in .csv.</source>
        <translation>请加上 --format csv，或让 --output 之后的文件名以 .csv 结尾。</translation>
    </message>
    <message>
        <source>Write . or ,.</source>
        <translation>请写 . 或 ,。</translation>
    </message>
    <message>
        <source>If missing: Interpolate</source>
        <translation>缺失时：插值</translation>
    </message>
    <message>
        <source>drop the model first</source>
        <translation>先删除该模型</translation>
    </message>
    <message>
        <source>The panel Models</source>
        <translation>“模型”面板</translation>
    </message>
    <message>
        <source>Classify {what} with {model}</source>
        <translation>用 {model} 为 {what} 分类</translation>
    </message>
    <message>
        <source>A comma cannot stand both between the values and before the decimals.</source>
        <translation>逗号不能既分隔各值又作小数点。</translation>
    </message>
    <message>
        <source>Take a semicolon or a tab between the values.</source>
        <translation>请用分号或制表符分隔各值。</translation>
    </message>
    <message>
        <source>config.json has no {entry}.</source>
        <translation>config.json 中没有 {entry}。</translation>
    </message>
    <message>
        <source>Name the class there as file.Class; the file is to be in the package.</source>
        <translation>请在其中以 文件.类 的形式写明该类；文件须在包内。</translation>
    </message>
    <message>
        <source>{name} has characters that cannot be shown, or too many</source>
        <translation>{name} 含有无法显示的字符，或字符过多</translation>
    </message>
    <message>
        <source>The disk of {folder} has {free} free, and {needed} are needed; nothing was registered.</source>
        <translation>{folder} 所在磁盘剩余 {free}，而需要 {needed}；未注册任何内容。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full; nothing was changed.</source>
        <translation>{folder} 所在磁盘已满；未作任何更改。</translation>
    </message>
    <message>
        <source>{model} cannot be exported: its manifest.json cannot be read ({reason}).</source>
        <translation>无法导出 {model}：无法读取其 manifest.json（{reason}）。</translation>
    </message>
    <message>
        <source>Look whether the folder is there, may be written to and has room.</source>
        <translation>请检查文件夹是否存在、可写且有空间。</translation>
    </message>
    <message>
        <source>{file} is a file, and {other} is in a folder of that name.</source>
        <translation>{file} 是文件，而 {other} 位于同名文件夹中。</translation>
    </message>
    <message>
        <source>Agree to the files as they are now, or register the model again from where it came.</source>
        <translation>请同意现有的文件，或从原处重新注册该模型。</translation>
    </message>
    <message>
        <source>{written} is not one of the ways to treat missing values.</source>
        <translation>{written} 不是处理缺失值的方式。</translation>
    </message>
    <message>
        <source>Open with options: Series id</source>
        <translation>带选项打开：序列标识</translation>
    </message>
    <message>
        <source>Memory for models in the settings</source>
        <translation>设置中的“模型的内存”</translation>
    </message>
    <message>
        <source>Open with options: Time column</source>
        <translation>带选项打开：时间列</translation>
    </message>
    <message>
        <source>Open with options: Format</source>
        <translation>带选项打开：格式</translation>
    </message>
    <message>
        <source>Compare {count} models on {table}</source>
        <translation>在 {table} 上比较 {count} 个模型</translation>
    </message>
    <message>
        <source>A comparison takes at least one model, one window and a step of one row.</source>
        <translation>比较至少需要一个模型、一个窗口和一行的步长。</translation>
    </message>
    <message>
        <source>Name models such as auto_ets and naive_forecaster, and for example 3 windows.</source>
        <translation>请指定模型，例如 auto_ets 和 naive_forecaster，以及例如 3 个窗口。</translation>
    </message>
    <message>
        <source>{model}, window {window}</source>
        <translation>{model}，窗口 {window}</translation>
    </message>
    <message>
        <source>A season has {rows} rows.</source>
        <translation>一个季节有 {rows} 行。</translation>
    </message>
    <message>
        <source>Use 1 for no season, or more.</source>
        <translation>请使用 1（无季节）或更大的数。</translation>
    </message>
    <message>
        <source>{model} came with the program; this is for models that were registered.</source>
        <translation>{model} 随程序提供；此操作用于已注册的模型。</translation>
    </message>
    <message>
        <source>{control.models} lists the models that there are.</source>
        <translation>{control.models} 列出现有的模型。</translation>
    </message>
    <message>
        <source>The folder {file} is in too many others.</source>
        <translation>文件夹 {file} 的嵌套层数过多。</translation>
    </message>
    <message>
        <source>The package has more than {most:,} files.</source>
        <translation>该包的文件超过 {most:,} 个。</translation>
    </message>
    <message>
        <source>Put its files into fewer folders.</source>
        <translation>请减少文件夹的层数。</translation>
    </message>
    <message>
        <source>{file} is packed in a way that is not unpacked here.</source>
        <translation>{file} 的压缩方式在此不受支持。</translation>
    </message>
    <message>
        <source>Make the zip in the usual way (deflate).</source>
        <translation>请用常规方式（deflate）制作 zip。</translation>
    </message>
    <message>
        <source>Choose another id, or {control.make_room}.</source>
        <translation>请选择其他标识符，或{control.make_room}。</translation>
    </message>
    <message>
        <source>it has the number {number}, which is too large</source>
        <translation>其中的数字 {number} 过大</translation>
    </message>
    <message>
        <source>values of the shape {shape} where {wanted} belongs</source>
        <translation>形状为 {shape} 而非 {wanted} 的值</translation>
    </message>
    <message>
        <source>A device is named twice.</source>
        <translation>同一设备指定了两次。</translation>
    </message>
    <message>
        <source>A device is &apos;cpu&apos; or a number.</source>
        <translation>设备应为 &apos;cpu&apos; 或数字。</translation>
    </message>
    <message>
        <source>There is no device {device}.</source>
        <translation>没有设备 {device}。</translation>
    </message>
    <message>
        <source>SHOW AI_DEVICES lists them.</source>
        <translation>SHOW AI_DEVICES 会列出它们。</translation>
    </message>
    <message>
        <source>Check the files of the certificates, and that the server takes TLS 1.2 or newer.</source>
        <translation>请检查证书文件，并确认服务器支持 TLS 1.2 或更新的版本。</translation>
    </message>
    <message>
        <source>The certificate of {server} is not signed by anybody who is trusted here: {reason}.</source>
        <translation>{server} 的证书不是由这里信任的机构签发的：{reason}。</translation>
    </message>
    <message>
        <source>The certificate of {server} is for another name than {host}.</source>
        <translation>{server} 的证书不是给 {host} 这个名称的。</translation>
    </message>
    <message>
        <source>Connect by a name that stands in the certificate, or have one made for this name.</source>
        <translation>请用证书中的名称连接，或请人为这个名称签发证书。</translation>
    </message>
    <message>
        <source>The certificate of {server} does not hold today: {reason}.</source>
        <translation>{server} 的证书今天无效：{reason}。</translation>
    </message>
    <message>
        <source>The server&apos;s administrator has to renew it; look at this computer&apos;s clock, too.</source>
        <translation>需要服务器管理员更新证书；也请看看本机的时钟。</translation>
    </message>
    <message>
        <source>{server} asks for a certificate of the client, and does not accept this one or none.</source>
        <translation>{server} 要求客户端证书，没有证书或这个证书不被接受。</translation>
    </message>
    <message>
        <source>{server} ended the encrypted connection before the login.</source>
        <translation>{server} 在登录之前结束了加密连接。</translation>
    </message>
    <message>
        <source>Check whether the server uses TLS, and on which port.</source>
        <translation>请检查服务器是否使用 TLS，以及在哪个端口。</translation>
    </message>
    <message>
        <source>{server} takes encrypted connections only.</source>
        <translation>{server} 只接受加密连接。</translation>
    </message>
    <message>
        <source>“{target}” is a path of the tree, and the connection is one to tables.</source>
        <translation>“{target}”是树模型的路径，而此连接面向表模型。</translation>
    </message>
    <message>
        <source>Name a table, or leave ?dialect=table out of the address.</source>
        <translation>请给出表名，或去掉地址中的 ?dialect=table。</translation>
    </message>
    <message>
        <source>There is no column “{column}” to give the type {type}.</source>
        <translation>没有可指定为 {type} 类型的列“{column}”。</translation>
    </message>
    <message>
        <source>Add the time column to what it selects, or name it ({control.time_column}).</source>
        <translation>请在查询中选出时间列，或指定它（{control.time_column}）。</translation>
    </message>
    <message>
        <source>Allow it ({control.overwrite}), or write to another place.</source>
        <translation>允许覆盖（{control.overwrite}），或写到别处。</translation>
    </message>
    <message>
        <source>Say how they are written ({control.time_format}), such as %d/%m/%Y %H:%M or epoch_ms.</source>
        <translation>请说明其写法（{control.time_format}），例如 %d/%m/%Y %H:%M 或 epoch_ms。</translation>
    </message>
    <message>
        <source>The rows of the type {type} cannot be read: {reason}.</source>
        <translation>无法读取类型为 {type} 的行：{reason}。</translation>
    </message>
    <message>
        <source>Files are opened with {control.open}, results saved with {control.export}.</source>
        <translation>文件用{control.open}打开，结果用{control.export}保存。</translation>
    </message>
    <message>
        <source>Change what is marked.</source>
        <translation>请修改标出的部分。</translation>
    </message>
    <message>
        <source>Look at {control.details} for all that DuckDB says about it.</source>
        <translation>DuckDB 的完整说明见{control.details}。</translation>
    </message>
    <message>
        <source>Name the id column when opening the file ({control.id_column}).</source>
        <translation>打开文件时请指定标识列（{control.id_column}）。</translation>
    </message>
    <message>
        <source>{table} has no column of numbers to work on; its columns are {columns}.</source>
        <translation>{table} 没有可用的数字列；它的列有 {columns}。</translation>
    </message>
    <message>
        <source>{table} did not come from a file that could be read again.</source>
        <translation>{table} 不是来自可以重新读取的文件。</translation>
    </message>
    <message>
        <source>Paste or open it once more, with the options that it needs.</source>
        <translation>请用所需的选项再粘贴或打开一次。</translation>
    </message>
    <message>
        <source>OUTPUT_INTERVAL has to be more than 0.</source>
        <translation>OUTPUT_INTERVAL 必须大于 0。</translation>
    </message>
    <message>
        <source>MODEL_ID names no model.</source>
        <translation>MODEL_ID 没有指定模型。</translation>
    </message>
    <message>
        <source>Write &apos;MODEL_ID&apos;=&apos;auto_ets&apos;; SHOW MODELS lists the models.</source>
        <translation>请写 &apos;MODEL_ID&apos;=&apos;auto_ets&apos;；SHOW MODELS 列出所有模型。</translation>
    </message>
    <message>
        <source>{name} has to be at least 1.</source>
        <translation>{name} 至少为 1。</translation>
    </message>
    <message>
        <source>TIMECOL names no column.</source>
        <translation>TIMECOL 没有指定列。</translation>
    </message>
    <message>
        <source>The query gives no column “{name}”.</source>
        <translation>查询没有给出列“{name}”。</translation>
    </message>
    <message>
        <source>OUTPUT_START_TIME {start} is not later than the last row, {last}.</source>
        <translation>OUTPUT_START_TIME {start} 不晚于最后一行 {last}。</translation>
    </message>
    <message>
        <source>“{name}” has rows without a time.</source>
        <translation>“{name}”中有些行没有时间。</translation>
    </message>
    <message>
        <source>Leave those rows out: WHERE {name} IS NOT NULL.</source>
        <translation>请排除这些行：WHERE {name} IS NOT NULL。</translation>
    </message>
    <message>
        <source>“{name}” does not hold times.</source>
        <translation>“{name}”中不是时间。</translation>
    </message>
    <message>
        <source>“{name}” is {type}, and models take INT32, INT64, FLOAT and DOUBLE.</source>
        <translation>“{name}”的类型是 {type}，而模型接受 INT32、INT64、FLOAT 和 DOUBLE。</translation>
    </message>
    <message>
        <source>Leave the column out of the query.</source>
        <translation>请从查询中去掉该列。</translation>
    </message>
    <message>
        <source>Leave ALIGN BY DEVICE out: each series has a column of its own then.</source>
        <translation>请去掉 ALIGN BY DEVICE：这样每个序列各占一列。</translation>
    </message>
    <message>
        <source>For the last rows write context=96; choose others in the query, with WHERE and LIMIT.</source>
        <translation>取最后若干行请写 context=96；其他的行请在查询中用 WHERE 和 LIMIT 选取。</translation>
    </message>
    <message>
        <source>“{text}” is not a list of options.</source>
        <translation>“{text}”不是选项列表。</translation>
    </message>
    <message>
        <source>Write for example {example}.</source>
        <translation>例如写 {example}。</translation>
    </message>
    <message>
        <source>The login to {place} names no database: write database.table for its tables.</source>
        <translation>登录 {place} 时没有指定数据库：它的表请写成 数据库.表。</translation>
    </message>
    <message>
        <source>Database {database} of {place} has no such table either; of another write database.table.</source>
        <translation>{place} 的数据库 {database} 也没有这个表；其他数据库的表请写成 数据库.表。</translation>
    </message>
    <message>
        <source>INTO names one device, and in brackets a name for each series.</source>
        <translation>INTO 指定一个设备，并在括号中为每个序列给出名称。</translation>
    </message>
    <message>
        <source>The login is one to tables: write SELECT * FROM FORECAST(TARGETS =&gt; etth, MODEL_ID =&gt; &apos;auto_ets&apos;).</source>
        <translation>此登录面向表模型：请写 SELECT * FROM FORECAST(TARGETS =&gt; etth, MODEL_ID =&gt; &apos;auto_ets&apos;)。</translation>
    </message>
    <message>
        <source>The login is one to the tree: write select forecast(OT, &apos;MODEL_ID&apos;=&apos;auto_ets&apos;) from root.db.d, or add ?dialect=table to the address.</source>
        <translation>此登录面向树模型：请写 select forecast(OT, &apos;MODEL_ID&apos;=&apos;auto_ets&apos;) from root.db.d，或在地址中加上 ?dialect=table。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} columns are named, and the query gives {given:,}: {columns}.</source>
        <translation>
            <numerusform>指定了 {count:,} 列，而查询给出 {given:,} 列：{columns}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name each, in the order of the query.</source>
        <translation>请按查询的顺序逐一指定。</translation>
    </message>
    <message>
        <source>{question} There is no terminal to ask that on.</source>
        <translation>{question}此处没有可以询问的终端。</translation>
    </message>
    <message>
        <source>{option} “{written}” names nothing.</source>
        <translation>{option} “{written}”未指定任何名称。</translation>
    </message>
    <message>
        <source>Leave {option} out to take all.</source>
        <translation>省略 {option} 即取全部。</translation>
    </message>
    <message>
        <source>{option} {written} cannot stand between values.</source>
        <translation>{option} {written} 不能用来分隔各值。</translation>
    </message>
    <message>
        <source>{option} {written} cannot stand before decimals.</source>
        <translation>{option} {written} 不能用作小数点。</translation>
    </message>
    <message>
        <source>{horizon} is not a number of steps.</source>
        <translation>{horizon} 不是步数。</translation>
    </message>
    <message numerus="yes">
        <source>{count} windows reach back too far. {reason}</source>
        <translation>
            <numerusform>{count} 个窗口回溯得太远。{reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take fewer windows, a shorter horizon or a smaller step.</source>
        <translation>请减少窗口数、缩短预测长度或减小步距。</translation>
    </message>
    <message>
        <source>The later rows, from {given} to {end}, have none at a step to forecast: {first} to {last}.</source>
        <translation>后续各行（{given} 至 {end}）没有一行位于要预测的时刻：{first} 至 {last}。</translation>
    </message>
    <message>
        <source>Give the covariates at those times.</source>
        <translation>请给出协变量在这些时刻的值。</translation>
    </message>
    <message numerus="yes">
        <source>{name} has no value in the rows of the {count:,} steps to forecast.</source>
        <translation>
            <numerusform>在要预测的 {count:,} 步的各行中，{name} 没有任何值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what is known of {name} there, or leave it out of the covariates.</source>
        <translation>请在那里填入 {name} 的已知值，或不把它用作协变量。</translation>
    </message>
    <message>
        <source>The context is {rows} rows.</source>
        <translation>上下文为 {rows} 行。</translation>
    </message>
    <message>
        <source>Use 1 row or more, or all.</source>
        <translation>请使用 1 行或更多，或全部。</translation>
    </message>
    <message>
        <source>{count:,} steps of {interval} would end behind {end}, where the numbers of rows end.</source>
        <translation>{count:,} 步（每步 {interval}）将超过行编号的上限 {end}。</translation>
    </message>
    <message>
        <source>{count:,} steps of {interval} would end behind {end}, where the calendar ends.</source>
        <translation>{count:,} 步（每步 {interval}）将超过日历的末尾 {end}。</translation>
    </message>
    <message>
        <source>Forecast fewer steps.</source>
        <translation>请预测更少的步数。</translation>
    </message>
    <message>
        <source>Write a number of steps or rows.</source>
        <translation>请写出步数或行数。</translation>
    </message>
    <message>
        <source>“{text}” is longer than an interval can be.</source>
        <translation>“{text}”超过了间隔的最大长度。</translation>
    </message>
    <message>
        <source>Write at most 292 years in weeks and shorter units, or at most 10,000 years (10000y).</source>
        <translation>以周或更短的单位书写时最多 292 年，以年书写时最多 10,000 年（10000y）。</translation>
    </message>
    <message>
        <source>Write a whole number and a unit: 15m, 1h, 1d, 1w, 1mo, 1q or 1y.</source>
        <translation>请写一个整数和一个单位：15m、1h、1d、1w、1mo、1q 或 1y。</translation>
    </message>
    <message>
        <source>{model} needs {size} on {device}, where models may use {budget} and {free} are free.</source>
        <translation>{model} 在 {device} 上需要 {size}，而模型最多可用 {budget}，空闲 {free}。</translation>
    </message>
    <message>
        <source>{file} cannot be divided into columns.</source>
        <translation>无法将 {file} 分成各列。</translation>
    </message>
    <message>
        <source>The columns are divided by blanks.</source>
        <translation>各列由空格分隔。</translation>
    </message>
    <message>
        <source>Some rows have fewer values than there are columns; which ones they lack cannot be told, so all of theirs are missing.</source>
        <translation>有些行的值少于列数；无法判断缺的是哪些，因此这些行的值全部视为缺失。</translation>
    </message>
    <message numerus="yes">
        <source>{count} lines between the column names and the rows were skipped.</source>
        <translation>
            <numerusform>列名与数据行之间的 {count} 行已跳过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} lines above the rows have no names for their columns and were skipped.</source>
        <translation>
            <numerusform>数据行上方有 {count} 行没有列名，已跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds numbers and no times, and a server keeps rows by their times.</source>
        <translation>“{column}”中是数字而不是时间，而服务器按时间保存各行。</translation>
    </message>
    <message>
        <source>The rows have no columns.</source>
        <translation>各行没有任何列。</translation>
    </message>
    <message>
        <source>Give at least one column of numbers.</source>
        <translation>请至少给出一列数字。</translation>
    </message>
    <message>
        <source>The rows of the type {type} cannot be read.</source>
        <translation>无法读取类型为 {type} 的行。</translation>
    </message>
    <message>
        <source>The column {name} holds values of the types {types}, which do not go together.</source>
        <translation>列 {name} 含有类型为 {types} 的值，不能放在同一列。</translation>
    </message>
    <message>
        <source>The column {name} holds values of the type {types}, which are no times, numbers or words.</source>
        <translation>列 {name} 含有类型为 {types} 的值，既不是时间，也不是数字或文字。</translation>
    </message>
    <message>
        <source>Make times, numbers or words of all of them, or leave the column out.</source>
        <translation>请把它们都转换为时间、数字或文字，或去掉该列。</translation>
    </message>
    <message>
        <source>Give all columns as many rows; None or NaN stands for what is missing.</source>
        <translation>请让所有列的行数相同；缺失处用 None 或 NaN 表示。</translation>
    </message>
    <message>
        <source>The column {name} is no row of values but of the type {type}.</source>
        <translation>列 {name} 不是一列值，而是类型 {type}。</translation>
    </message>
    <message>
        <source>Give a list, an array or a series for each column.</source>
        <translation>请为每一列给出列表、数组或 Series。</translation>
    </message>
    <message>
        <source>A column&apos;s name has a character that no text may have: {name}.</source>
        <translation>列名含有文本中不允许的字符：{name}。</translation>
    </message>
    <message>
        <source>Rename the column.</source>
        <translation>请重命名该列。</translation>
    </message>
    <message>
        <source>Give each of its columns a name of its own.</source>
        <translation>请给它的每一列各取一个名称。</translation>
    </message>
    <message>
        <source>In {column}, {word} was read as {number}.</source>
        <translation>{column} 中的{word}按 {number} 读取。</translation>
    </message>
    <message>
        <source>The unit {unit} was taken off the values of {column}.</source>
        <translation>已去掉 {column} 各值后的单位 {unit}。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} values of {column} are no numbers ({words}) and count as missing.</source>
        <translation>
            <numerusform>{column} 中有 {count:,} 个值不是数字（{words}），按缺失处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of {table} are numbered, in the column {column}; they have no times.</source>
        <translation>{table} 的各行只有编号（在列 {column} 中），没有时间。</translation>
    </message>
    <message>
        <source>Write a number in the place of the time, as in {column} &gt;= {last}.</source>
        <translation>请在时间的位置写编号，例如 {column} &gt;= {last}。</translation>
    </message>
    <message>
        <source>Numbers and times are not compared; put the tables together by another column.</source>
        <translation>编号与时间不能比较；请按另一列连接这些表。</translation>
    </message>
    <message>
        <source>For bins of ten write floor({column} / 10) * 10.</source>
        <translation>若要每十个编号合并，请写 floor({column} / 10) * 10。</translation>
    </message>
    <message>
        <source>Write a number in the place of the interval, as in {column} + 10.</source>
        <translation>请在间隔的位置写数字，例如 {column} + 10。</translation>
    </message>
    <message>
        <source>Leave {function} out, or name the column that holds the times when the table is opened ({control.time_column}).</source>
        <translation>请去掉 {function}，或在打开该表时指定时间列（{control.time_column}）。</translation>
    </message>
    <message>
        <source>A time is compared with a number here.</source>
        <translation>这里把时间与数字作了比较。</translation>
    </message>
    <message>
        <source>Write the time, as in time &gt;= 2016-07-01T12:00:00; milliseconds since 1970 are epoch_ms(1467374400000).</source>
        <translation>请写出时间，例如 time &gt;= 2016-07-01T12:00:00；自 1970 年起的毫秒数请写 epoch_ms(1467374400000)。</translation>
    </message>
    <message>
        <source>Open a file with a column of numbers that has values.</source>
        <translation>请打开含有带值的数字列的文件。</translation>
    </message>
    <message>
        <source>The rows of {timed} have times and those of {numbered} are numbered, so neither can follow the other.</source>
        <translation>{timed} 的各行有时间，而 {numbered} 的各行只有编号，因此二者不能前后衔接。</translation>
    </message>
    <message>
        <source>Give both tables a column with times, or both one with the numbers of their rows.</source>
        <translation>请让两个表都有时间列，或都有行编号列。</translation>
    </message>
    <message>
        <source>{table} has no column of numbers to work on; “{column}” has “{value}” in row {row}.</source>
        <translation>{table} 没有可用的数字列；“{column}”在第 {row} 行是“{value}”。</translation>
    </message>
    <message>
        <source>Make plain numbers of it, without units or brackets, or open another file.</source>
        <translation>请把它改成不带单位和括号的纯数字，或打开别的文件。</translation>
    </message>
    <message>
        <source>Its id column is {column}; its series are {some}.</source>
        <translation>它的标识列是 {column}；序列有 {some}。</translation>
    </message>
    <message>
        <source>The numbers of the column {column} were read as times ({format}).</source>
        <translation>列 {column} 中的数字被读作时间（{format}）。</translation>
    </message>
    <message>
        <source>Years of two digits were read as {first} to {last}; write them with four where that is wrong.</source>
        <translation>两位数的年份被读作 {first} 至 {last}；如果不对，请写成四位数。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows share their time with another row: another column may hold the rest of the time, or the name of their series.</source>
        <translation>
            <numerusform>{count:,} 行与其他行的时间相同：时间的其余部分或序列的名称可能在另一列中。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no times: each row was read as a series, named by {column}, with its values numbered from 0.</source>
        <translation>没有时间：每一行都作为一个序列读取，名称取自 {column}，其值从 0 开始编号。</translation>
    </message>
    <message>
        <source>There are no times and the columns have unequal lengths: each was read as a series of its own, its values numbered from 0.</source>
        <translation>没有时间，且各列长度不同：每一列都作为一个单独的序列读取，其值从 0 开始编号。</translation>
    </message>
    <message>
        <source>Write TARGETS =&gt; ({example}).</source>
        <translation>请写 TARGETS =&gt; ({example})。</translation>
    </message>
    <message>
        <source>OUTPUT_START_TIME {start} counts milliseconds since 1970 and lies outside the calendar.</source>
        <translation>OUTPUT_START_TIME {start} 是自 1970 年起的毫秒数，超出了日历范围。</translation>
    </message>
    <message>
        <source>Write the time, as in OUTPUT_START_TIME =&gt; 2016-07-01T12:00:00.</source>
        <translation>请写出时间，例如 OUTPUT_START_TIME =&gt; 2016-07-01T12:00:00。</translation>
    </message>
    <message>
        <source>Select it too, as in {example}.</source>
        <translation>请同时选择它，例如 {example}。</translation>
    </message>
    <message>
        <source>Select one beside the time, as in {example}.</source>
        <translation>请在时间之外再选择一列，例如 {example}。</translation>
    </message>
    <message>
        <source>The query in quotes must be a SELECT; it begins with {word}.</source>
        <translation>引号中的查询必须是 SELECT；它以 {word} 开头。</translation>
    </message>
    <message>
        <source>Forecasts are made here, and the server&apos;s own statements cannot have them. INSERT INTO t SELECT … FROM FORECAST(…) writes one; in the tree, select forecast(…) into root.db.d(x) from …</source>
        <translation>预测在本程序中进行，服务器自己的语句不能包含预测。INSERT INTO t SELECT … FROM FORECAST(…) 可写入预测；在树模型中用 select forecast(…) into root.db.d(x) from …</translation>
    </message>
    <message>
        <source>The query gives no column of times for {target}.</source>
        <translation>查询没有给出 {target} 所需的时间列。</translation>
    </message>
    <message>
        <source>Select the time of the forecast too.</source>
        <translation>请把预测的时间也选出来。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows were written to {target}.</source>
        <translation>
            <numerusform>已将 {count:,} 行写入 {target}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{device} is named twice.</source>
        <translation>{device} 指定了两次。</translation>
    </message>
    <message>
        <source>The rows of {names} have numbers and no times, those of other series have times.</source>
        <translation>{names} 的行只有编号没有时间，而其他序列的行有时间。</translation>
    </message>
    <message>
        <source>Select series whose rows all have times, or all have numbers.</source>
        <translation>请选择行全部有时间或全部有编号的序列。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so they cannot be grouped by time.</source>
        <translation>各行只有编号而没有时间，因此不能按时间分组。</translation>
    </message>
    <message>
        <source>Leave GROUP BY out, or take rows together by floor(row / 10) in a SELECT of the table.</source>
        <translation>请省略 GROUP BY，或在对该表的 SELECT 中用 floor(row / 10) 合并各行。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, so none is {within} behind another.</source>
        <translation>各行只有编号而没有时间，因此没有哪一行比另一行晚 {within}。</translation>
    </message>
    <message>
        <source>Leave the duration out of FILL.</source>
        <translation>请去掉 FILL 中的时长。</translation>
    </message>
    <message>
        <source>Select the series in a statement of its own.</source>
        <translation>请在单独的语句中查询该序列。</translation>
    </message>
    <message>
        <source>The rows have numbers and no times, and this is not a number.</source>
        <translation>各行只有编号而没有时间，而这不是一个数字。</translation>
    </message>
    <message>
        <source>Write one of their numbers, as in WHERE time &gt; 96.</source>
        <translation>请写其中一个编号，例如 WHERE time &gt; 96。</translation>
    </message>
    <message>
        <source>this program forecasts and trains no package, so data sets are for testing</source>
        <translation>本程序只做预测，不训练模型包，因此数据集只用于测试</translation>
    </message>
    <message>
        <source>future_target is for training; this program forecasts and trains no package</source>
        <translation>future_target 用于训练；本程序只做预测，不训练模型包</translation>
    </message>
    <message>
        <source>gated activation is not supported</source>
        <translation>不支持门控激活函数</translation>
    </message>
    <message>
        <source>Input shape must be: [batch_size, seq_len]</source>
        <translation>输入的形状必须是 [batch_size, seq_len]</translation>
    </message>
    <message>
        <source>generate needs max_new_tokens</source>
        <translation>generate 需要 max_new_tokens</translation>
    </message>
    <message>
        <source>Line {line} of {file} imports {name}, a part of AINode that this program does not have.</source>
        <translation>{file} 第 {line} 行导入了 {name}，这是 AINode 的一部分，本程序没有。</translation>
    </message>
    <message>
        <source>Copy that file of AINode into the package and import it from there, as .{module}.</source>
        <translation>请把 AINode 的该文件复制到模型包中，并以 .{module} 从包内导入。</translation>
    </message>
    <message>
        <source>Line {line} of {file} imports {name}, and {library} is not installed here.</source>
        <translation>{file} 的第 {line} 行导入了 {name}，但此处没有安装 {library}。</translation>
    </message>
    <message>
        <source>Add it with: pip install {library}</source>
        <translation>请用此命令添加：pip install {library}</translation>
    </message>
    <message>
        <source>samples must be provided to compute quantiles</source>
        <translation>计算分位数需要样本</translation>
    </message>
    <message>
        <source>samples must be provided to compute standard deviation</source>
        <translation>计算标准差需要样本</translation>
    </message>
    <message>
        <source>num_samples must be divisible by sampling_batch_size</source>
        <translation>num_samples 必须能被 sampling_batch_size 整除</translation>
    </message>
    <message>
        <source>Fill them in ({control.fill}), or leave those rows out.</source>
        <translation>将其填补（{control.fill}），或不使用这些行。</translation>
    </message>
    <message>
        <source>parts lie outside of the file</source>
        <translation>有部分位于文件之外</translation>
    </message>
    <message>
        <source>torch makes no tensor of the bytes</source>
        <translation>torch 无法由这些字节生成张量</translation>
    </message>
    <message>
        <source>{model} was not registered: you closed the question with Cancel.</source>
        <translation>{model} 未注册：您在询问中选择了取消。</translation>
    </message>
    <message>
        <source>Nothing was written to {target}.</source>
        <translation>没有向 {target} 写入任何内容。</translation>
    </message>
    <message>
        <source>The login names no database; {database} is the only one there.</source>
        <translation>登录没有指定数据库；那里只有 {database}。</translation>
    </message>
    <message>
        <source>Press Connect to take it, or empty the field to name each table with its own.</source>
        <translation>按“连接”使用它，或清空此栏，给每个表写明所属的数据库。</translation>
    </message>
    <message>
        <source>Use {database}</source>
        <translation>使用 {database}</translation>
    </message>
    <message>
        <source>Others are chosen by USE.</source>
        <translation>其他数据库用 USE 选择。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows seen</source>
        <translation>
            <numerusform>看到 {count:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast {name} was removed.</source>
        <translation>预测 {name} 已移除。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} forecasts were removed.</source>
        <translation>
            <numerusform>已移除 {count:,} 个预测。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the file of the certificates again.</source>
        <translation>请重新选择证书文件。</translation>
    </message>
    <message>
        <source>{series} has {rows:,} rows; the last {count:,} were fetched.</source>
        <translation>{series} 有 {rows:,} 行；已读取最后 {count:,} 行。</translation>
    </message>
    <message>
        <source>{target} is made, in database {database}.</source>
        <translation>将在数据库 {database} 中新建 {target}。</translation>
    </message>
    <message>
        <source>Nothing is overwritten.</source>
        <translation>不会覆盖任何内容。</translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} rows arrived in {target}, up to {last} ({zone}).</source>
        <translation>{total:,} 行中有 {rows:,} 行到达 {target}，直到 {last}（{zone}）。</translation>
    </message>
    <message>
        <source>{target} is there already, in database {database}.</source>
        <translation>{target} 已存在于数据库 {database} 中。</translation>
    </message>
    <message>
        <source>{target} is made, and database {database} too.</source>
        <translation>将新建 {target} 以及数据库 {database}。</translation>
    </message>
    <message>
        <source>Nothing arrived in {target}.</source>
        <translation>没有内容到达 {target}。</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows, from {first} to {last} ({zone}).</source>
        <translation>
            <numerusform>{count:,} 行，从 {first} 到 {last}（{zone}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} devices below {target}, one for each series; all are there already.</source>
        <translation>
            <numerusform>{target} 下有 {count:,} 个设备，每个序列一个；全部已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows there have these times and would be overwritten.</source>
        <translation>
            <numerusform>那里有 {count:,} 行具有这些时间，将被覆盖。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} rows there lie between them; nothing is overwritten.</source>
        <translation>
            <numerusform>那里有 {count:,} 行在此期间；不会覆盖任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All {count:,} rows arrived in {target}, up to {last} ({zone}).</source>
        <translation>
            <numerusform>全部 {count:,} 行已到达 {target}，直到 {last}（{zone}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>{model} told the class of {rows} rows of a made-up series in {seconds:.2f} s.</source>
        <translation>{model} 在 {seconds:.2f} 秒内给出了一个构造序列 {rows} 行的类别。</translation>
    </message>
    <message>
        <source>{model} is written to {file}.</source>
        <translation>{model} 已写入 {file}。</translation>
    </message>
    <message>
        <source>Nothing here can show folders; it is {folder}.</source>
        <translation>此处没有可显示文件夹的程序；文件夹是 {folder}。</translation>
    </message>
    <message>
        <source>Check the files of {model}</source>
        <translation>检查 {model} 的文件</translation>
    </message>
    <message>
        <source>Look at the files…</source>
        <translation>查看文件…</translation>
    </message>
    <message>
        <source>{model} is still not active.</source>
        <translation>{model} 仍未激活。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{model} is active.</source>
        <translation>{model} 现已可用。</translation>
    </message>
    <message>
        <source>{model} is now {name}.</source>
        <translation>{model} 现名为 {name}。</translation>
    </message>
    <message>
        <source>Pretrained transformer for several targets with covariates; 21 quantiles.</source>
        <translation>预训练 Transformer，支持多个目标和协变量；21 个分位数。</translation>
    </message>
    <message>
        <source>Chronos-2 (Amazon), an encoder of 120 million parameters; it needs no fitting. It reads targets together with past and known-future covariates, numbers or words, and copes with missing values; at most the last 8,192 rows. One pass gives 1,024 steps with 21 quantiles from 1 to 99 %; longer horizons continue from its own quantiles. The forecast is the median.</source>
        <translation>Chronos-2（Amazon），1.2 亿参数的编码器，无需拟合。它把目标与过去协变量、未来已知协变量（数值或类别）一起读取，能处理缺失值；最多读取最后 8,192 行。一次给出 1,024 步以及从 1% 到 99% 的 21 个分位数；更长的预测由它自己的分位数继续推算。预测值为中位数。</translation>
    </message>
    <message>
        <source>Rows to read, the last ones; none for as many as the model can.</source>
        <translation>要读取的行数（取最后的行）；留空则读取模型所能读取的全部。</translation>
    </message>
    <message>
        <source>Cut or fill covariates that are too long or too short, with a note, instead of refusing them.</source>
        <translation>协变量过长或过短时截断或补齐并给出说明，而不是拒绝。</translation>
    </message>
    <message>
        <source>Patches of 16 steps to forecast in one pass; none for as many as the model was trained for.</source>
        <translation>一次预测多少个 16 步的片段；留空则与模型训练时相同。</translation>
    </message>
    <message>
        <source>Small pretrained transformer for several targets; nine quantiles. Not for commercial use.</source>
        <translation>小型预训练 Transformer，支持多个目标；九个分位数。不得用于商业用途。</translation>
    </message>
    <message>
        <source>Moirai 2.0 small (Salesforce), a decoder of 11 million parameters; it needs no fitting. It reads targets together with numeric covariates of the past and known ahead, and copes with missing values; at most the last 8,192 rows. One pass gives 64 steps with the quantiles from 10 to 90 %; longer horizons continue along each of its quantiles. The forecast is the median. The weights may not be used commercially.</source>
        <translation>Moirai 2.0 small（Salesforce），1100 万参数的解码器，无需拟合。它把目标与过去的和未来已知的数值协变量一起读取，能处理缺失值；最多读取最后 8,192 行。一次给出 64 步以及从 10% 到 90% 的分位数；更长的预测沿每个分位数继续推算。预测值为中位数。权重不得用于商业用途。</translation>
    </message>
    <message>
        <source>Rows to read, the last ones; a shorter series is filled in front with its first value. None for the whole series, unfilled.</source>
        <translation>要读取的行数（取最后的行）；较短的序列在前面用其第一个值补齐。留空则读取整个序列，不补齐。</translation>
    </message>
    <message>
        <source>Pretrained transformer that draws sample paths; quantiles from the samples.</source>
        <translation>抽取样本路径的预训练 Transformer；分位数来自样本。</translation>
    </message>
    <message>
        <source>Sundial (Tsinghua University), a decoder of 128 million parameters with a flow network, trained on a trillion time points; it needs no fitting. It draws sample paths of 720 steps; the forecast is their mean, the quantiles are theirs. It reads any context, at most the last 2,880 rows, one target at a time. Longer horizons continue from the median of the samples. No covariates.</source>
        <translation>Sundial（清华大学）是一个带流网络的 1.28 亿参数解码器，在一万亿个时间点上训练，无需拟合。它抽取 720 步的样本路径；预测为其均值，分位数取自样本。它可读取任意上下文，最多最近 2,880 行，一次一个目标。更长的预测长度由样本的中位数接续。不使用协变量。</translation>
    </message>
    <message>
        <source>Sample paths for each series; more make mean and quantiles steadier and take longer.</source>
        <translation>每个序列的样本路径数；越多则均值和分位数越稳定，耗时也越长。</translation>
    </message>
    <message>
        <source>Of the random draws; the same seed gives the same forecast, alone or among other series.</source>
        <translation>随机抽样的种子；同一种子给出同样的预测，无论序列单独还是与其他序列一起。</translation>
    </message>
    <message>
        <source>Pretrained transformer with sparse experts; every value is a token, point forecasts.</source>
        <translation>带稀疏专家的预训练 Transformer；每个值是一个词元，点预测。</translation>
    </message>
    <message>
        <source>Time-MoE, the size of 50 million active parameters (113 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</source>
        <translation>Time-MoE，5000 万激活参数的规模（共 1.13 亿），在 3000 亿个时间点上训练，无需拟合。上下文的每个值是一个词元，最多最近 4,000 个，一次一个目标。预测长度由 64、32、8 和 1 步拼成。不提供分位数，不使用协变量。</translation>
    </message>
    <message>
        <source>The larger Time-MoE: slower, four times the weights of time_moe.</source>
        <translation>较大的 Time-MoE：较慢，权重为 time_moe 的四倍。</translation>
    </message>
    <message>
        <source>Time-MoE, the size of 200 million active parameters (453 million in all), trained on 300 billion time points; it needs no fitting. Every value of the context is a token, at most the last 4,000, one target at a time. Horizons are put together from steps of 64, 32, 8 and 1. No quantiles and no covariates.</source>
        <translation>Time-MoE，2 亿激活参数的规模（共 4.53 亿），在 3000 亿个时间点上训练，无需拟合。上下文的每个值是一个词元，最多最近 4,000 个，一次一个目标。预测长度由 64、32、8 和 1 步拼成。不提供分位数，不使用协变量。</translation>
    </message>
    <message>
        <source>Keep what was computed from pass to pass, as published; without, every pass reads the context and the forecast so far anew.</source>
        <translation>各遍之间保留已计算的内容，与发布版相同；否则每遍都重新读取上下文和已有预测。</translation>
    </message>
    <message>
        <source>Any series, at once: a small network trained on synthetic series.</source>
        <translation>适用于任何序列，即时可用：一个在合成序列上训练的小型网络。</translation>
    </message>
    <message>
        <source>ARIMA with the orders that you give.</source>
        <translation>按您给出的阶数的 ARIMA。</translation>
    </message>
    <message>
        <source>A seasonal ARIMA, with covariates that are known for the future if there are any. Without orders it takes (1,0,0)(0,1,1) with the season found in the data, or (1,1,1) where there is none; auto_arima searches for them. Runs pmdarima.</source>
        <translation>季节 ARIMA，可带未来已知的协变量。未给阶数时，取 (1,0,0)(0,1,1) 和由数据得出的季节周期，没有季节时取 (1,1,1)；auto_arima 会搜索阶数。由 pmdarima 运行。</translation>
    </message>
    <message>
        <source>Autoregressive order, differences, moving average order; none for a usual one.</source>
        <translation>自回归阶数、差分次数、移动平均阶数；留空则用常用值。</translation>
    </message>
    <message>
        <source>The same three for the season and, if you like, its rows, for example 0,1,1,24; 0,0,0,0 for no season.</source>
        <translation>季节的同样三个数，还可加上季节行数，例如 0,1,1,24；0,0,0,0 表示没有季节。</translation>
    </message>
    <message>
        <source>Deterministic trend: n none, c constant, t linear, ct both; none leaves it to with_intercept.</source>
        <translation>确定性趋势：n 无，c 常数，t 线性，ct 两者；留空则由 with_intercept 决定。</translation>
    </message>
    <message>
        <source>Whether a constant is fitted.</source>
        <translation>是否拟合常数项。</translation>
    </message>
    <message>
        <source>Most steps of the optimiser.</source>
        <translation>优化器的最多步数。</translation>
    </message>
    <message>
        <source>The optimiser.</source>
        <translation>优化器。</translation>
    </message>
    <message>
        <source>Starting values of the optimiser, with commas.</source>
        <translation>优化器的初始值，用逗号分隔。</translation>
    </message>
    <message>
        <source>Keep what the library warns of out of the notes.</source>
        <translation>不把库的警告写入说明。</translation>
    </message>
    <message>
        <source>Rows at the end that the fit first leaves out to score itself.</source>
        <translation>拟合先略去、用于自我评分的末尾行数。</translation>
    </message>
    <message>
        <source>How it scores itself on them.</source>
        <translation>在这些行上如何评分。</translation>
    </message>
    <message>
        <source>Accepted as AINode does; none of the scores takes arguments.</source>
        <translation>与 AINode 一样接受；没有评分需要参数。</translation>
    </message>
    <message>
        <source>Let the covariates&apos; coefficients change over time; needs mle_regression=false.</source>
        <translation>让协变量的系数随时间变化；需要 mle_regression=false。</translation>
    </message>
    <message>
        <source>Keep the autoregressive part stationary.</source>
        <translation>保持自回归部分平稳。</translation>
    </message>
    <message>
        <source>Keep the moving average part invertible.</source>
        <translation>保持移动平均部分可逆。</translation>
    </message>
    <message>
        <source>Difference the series beforehand; the forecast is then of the differences.</source>
        <translation>先对序列做差分；预测的便是差分。</translation>
    </message>
    <message>
        <source>Assume that the readings have errors.</source>
        <translation>假定读数有误差。</translation>
    </message>
    <message>
        <source>Fit the covariates&apos; coefficients by maximum likelihood.</source>
        <translation>用最大似然拟合协变量的系数。</translation>
    </message>
    <message>
        <source>Hamilton&apos;s state space form in place of Harvey&apos;s.</source>
        <translation>用 Hamilton 的状态空间形式代替 Harvey 的。</translation>
    </message>
    <message>
        <source>Take the variance out of the likelihood: one parameter less.</source>
        <translation>从似然中取出方差：少一个参数。</translation>
    </message>
    <message>
        <source>ARIMA, its orders chosen from the data.</source>
        <translation>由数据选择阶数的 ARIMA。</translation>
    </message>
    <message>
        <source>Chooses differences by unit root tests and the orders of a seasonal ARIMA by a stepwise search over AICc, with covariates that are known for the future if there are any. Slower than auto_ets. Runs statsforecast&apos;s AutoARIMA.</source>
        <translation>用单位根检验选择差分，按 AICc 逐步搜索季节 ARIMA 的阶数，可带未来已知的协变量。比 auto_ets 慢。由 statsforecast 的 AutoARIMA 运行。</translation>
    </message>
    <message>
        <source>Times that the series is differenced; none to test for it.</source>
        <translation>序列的差分次数；留空则由检验决定。</translation>
    </message>
    <message>
        <source>Times that the series is differenced over a season; none to test for it.</source>
        <translation>序列按季节差分的次数；留空则由检验决定。</translation>
    </message>
    <message>
        <source>Highest order of the autoregressive part.</source>
        <translation>自回归部分的最高阶数。</translation>
    </message>
    <message>
        <source>Highest order of the moving average part.</source>
        <translation>移动平均部分的最高阶数。</translation>
    </message>
    <message>
        <source>Highest order of the seasonal autoregressive part.</source>
        <translation>季节自回归部分的最高阶数。</translation>
    </message>
    <message>
        <source>Highest order of the seasonal moving average part.</source>
        <translation>季节移动平均部分的最高阶数。</translation>
    </message>
    <message>
        <source>Highest sum of the four orders, when the search is not stepwise.</source>
        <translation>不逐步搜索时四个阶数之和的上限。</translation>
    </message>
    <message>
        <source>Most differences.</source>
        <translation>最多差分次数。</translation>
    </message>
    <message>
        <source>Most seasonal differences.</source>
        <translation>最多季节差分次数。</translation>
    </message>
    <message>
        <source>Consider only models without differences.</source>
        <translation>只考虑不差分的模型。</translation>
    </message>
    <message>
        <source>The criterion that models are compared by.</source>
        <translation>比较模型的准则。</translation>
    </message>
    <message>
        <source>Search step by step; otherwise try all orders, which takes much longer.</source>
        <translation>逐步搜索；否则尝试所有阶数，用时长得多。</translation>
    </message>
    <message>
        <source>Compare models by a quick approximation of their likelihood; none to do so for long series and long seasons.</source>
        <translation>用似然的快速近似比较模型；留空则只对长序列和长季节这样做。</translation>
    </message>
    <message>
        <source>Consider models with a drift.</source>
        <translation>考虑带漂移的模型。</translation>
    </message>
    <message>
        <source>Consider models with a mean.</source>
        <translation>考虑带均值的模型。</translation>
    </message>
    <message>
        <source>Exponential smoothing, its form chosen from the data.</source>
        <translation>由数据选择形式的指数平滑。</translation>
    </message>
    <message>
        <source>Fits exponential smoothing in state space form (error, trend and season each absent, additive or multiplicative) and keeps the form with the best AICc. Suits a series with one short season, such as the months of a year. On hourly readings it may choose a form without a season and draw a straight line; mstl and pocket follow the rhythm of a day. Runs statsforecast&apos;s AutoETS.</source>
        <translation>以状态空间形式拟合指数平滑（误差、趋势和季节各为无、加法或乘法），保留 AICc 最好的形式。适合只有一个短季节的序列，例如一年的各月。对于按小时的读数，它可能选择不带季节的形式并画出一条直线；mstl 和 pocket 能跟随一天的节律。由 statsforecast 的 AutoETS 运行。</translation>
    </message>
    <message>
        <source>Error, trend and season: N none, A additive, M multiplicative, Z chosen.</source>
        <translation>误差、趋势和季节：N 无，A 加法，M 乘法，Z 自动选择。</translation>
    </message>
    <message>
        <source>Whether the trend flattens; none to choose.</source>
        <translation>趋势是否变平；留空则自动选择。</translation>
    </message>
    <message>
        <source>How fast a damped trend flattens; none to fit it.</source>
        <translation>阻尼趋势变平的速度；留空则拟合。</translation>
    </message>
    <message>
        <source>The theta method, its form chosen from the data.</source>
        <translation>由数据选择形式的 theta 方法。</translation>
    </message>
    <message>
        <source>Splits the series, after taking out one season, into a long-term line and short-term movement and carries both on; four forms are fitted and the one with the smallest error is kept. Quick and robust on short series. Runs statsforecast&apos;s AutoTheta.</source>
        <translation>去除一个季节后，把序列分成长期直线和短期变动并分别延续；拟合四种形式，保留误差最小的一种。在短序列上快而稳健。由 statsforecast 的 AutoTheta 运行。</translation>
    </message>
    <message>
        <source>Standard, optimised, dynamic standard or dynamic optimised theta; none to choose.</source>
        <translation>标准、优化、动态标准或动态优化的 theta；留空则自动选择。</translation>
    </message>
    <message>
        <source>How the season is taken out; additive is used where values are not positive.</source>
        <translation>去除季节的方式；值不为正时使用加法。</translation>
    </message>
    <message>
        <source>Level and season by exponential smoothing, no trend.</source>
        <translation>用指数平滑处理水平和季节，无趋势。</translation>
    </message>
    <message>
        <source>Exponential smoothing without a trend unless you ask for one: the level and, where there is one, the season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation>除非要求，否则没有趋势的指数平滑：水平以及（如有）季节随每一行更新。区间来自固定种子的 2,000 条模拟路径。由 statsmodels 运行。</translation>
    </message>
    <message>
        <source>Additive or multiplicative trend, or none.</source>
        <translation>加法或乘法趋势，或无趋势。</translation>
    </message>
    <message>
        <source>Let the trend flatten with time.</source>
        <translation>让趋势随时间变平。</translation>
    </message>
    <message>
        <source>Additive or multiplicative season, or none; auto takes the better of the two where there is a season.</source>
        <translation>加法或乘法季节，或无季节；auto 在有季节时取两者中较好的。</translation>
    </message>
    <message>
        <source>Where the first level, trend and season come from; known takes them from the first rows.</source>
        <translation>初始水平、趋势和季节的来源；known 取自最前面的行。</translation>
    </message>
    <message>
        <source>Fit the smoothing parameters; otherwise the library&apos;s starting values are kept.</source>
        <translation>拟合平滑参数；否则保留库的初始值。</translation>
    </message>
    <message>
        <source>Shift the fit so that its errors have mean zero.</source>
        <translation>平移拟合，使其误差均值为零。</translation>
    </message>
    <message>
        <source>Search for starting values on a grid first.</source>
        <translation>先在网格上搜索初始值。</translation>
    </message>
    <message>
        <source>Level, trend and season by exponential smoothing.</source>
        <translation>用指数平滑处理水平、趋势和季节。</translation>
    </message>
    <message>
        <source>Holt-Winters: the level, a trend that may flatten, and an additive or multiplicative season are updated with every row. Intervals come from 2,000 simulated paths with a fixed seed. Runs statsmodels.</source>
        <translation>Holt-Winters：水平、可变平的趋势以及加法或乘法季节随每一行更新。区间来自固定种子的 2,000 条模拟路径。由 statsmodels 运行。</translation>
    </message>
    <message>
        <source>Several seasons at once, such as day and week.</source>
        <translation>同时处理多个季节，例如日和周。</translation>
    </message>
    <message>
        <source>Takes out every season by repeated STL decomposition, lets each repeat its last cycle, and forecasts the rest by exponential smoothing. For load and traffic data with a daily and a weekly cycle, and for seasons that are too long for auto_ets. Runs statsforecast&apos;s MSTL.</source>
        <translation>用重复的 STL 分解去除每个季节，让各自重复最后一个周期，其余部分用指数平滑预测。适合有日周期和周周期的负荷与流量数据，以及对 auto_ets 过长的季节。由 statsforecast 的 MSTL 运行。</translation>
    </message>
    <message>
        <source>Rows in the one season; none to find the seasons in the data, 1 for no season.</source>
        <translation>唯一季节的行数；留空则由数据得出各季节，1 表示没有季节。</translation>
    </message>
    <message>
        <source>Rows in each season, for example 24,168; wins over sp.</source>
        <translation>每个季节的行数，例如 24,168；优先于 sp。</translation>
    </message>
    <message>
        <source>Let outliers count less in the decomposition.</source>
        <translation>让离群值在分解中权重更小。</translation>
    </message>
    <message>
        <source>Repeats the last season, value, mean or drift.</source>
        <translation>重复最后一个季节、值、平均或漂移。</translation>
    </message>
    <message>
        <source>Carries the last season on (the last value where there is no season), or the mean, or the line from the first value to the last. Hard to beat on many series and the yardstick for every other model. Intervals are the textbook ones from the variance of the residuals.</source>
        <translation>延续最后一个季节（没有季节时为最后一个值），或平均值，或从第一个值到最后一个值的直线。在许多序列上难以超越，是其他所有模型的标尺。区间是由残差方差得出的教科书公式。</translation>
    </message>
    <message>
        <source>What is carried on: the last season, the mean of each place in the season, or the drift from first to last.</source>
        <translation>延续的内容：最后一个季节、季节中每个位置的平均，或从头到尾的漂移。</translation>
    </message>
    <message>
        <source>Rows at the end that mean and drift look at; none for all.</source>
        <translation>平均和漂移所看的末尾行数；留空为全部。</translation>
    </message>
    <message>
        <source>Takes the season out, forecasts the rest, puts it back.</source>
        <translation>去除季节，预测其余部分，再放回去。</translation>
    </message>
    <message>
        <source>Decomposes the series by STL into trend, season and remainder, repeats the last cycle of the season and forecasts the rest by exponential smoothing. Takes long seasons. Intervals are those of the rest. Runs statsmodels and statsforecast.</source>
        <translation>用 STL 把序列分解为趋势、季节和余项，重复季节的最后一个周期，其余部分用指数平滑预测。可处理长季节。区间为其余部分的区间。由 statsmodels 和 statsforecast 运行。</translation>
    </message>
    <message>
        <source>Cycles that a season&apos;s shape is averaged over, odd.</source>
        <translation>季节形状所平均的周期数，奇数。</translation>
    </message>
    <message>
        <source>Rows that the trend is smoothed over, odd and longer than a season; none for a usual one.</source>
        <translation>趋势平滑所用的行数，奇数且长于一个季节；留空则用常用值。</translation>
    </message>
    <message>
        <source>Let outliers count less.</source>
        <translation>让离群值权重更小。</translation>
    </message>
    <message>
        <source>How the trend is carried on; none for ets, non-seasonal exponential smoothing.</source>
        <translation>趋势如何延续；留空为 ets，即非季节指数平滑。</translation>
    </message>
    <message>
        <source>Repeat the last cycle or the mean of all; none for last.</source>
        <translation>重复最后一个周期或全部的平均；留空为最后一个。</translation>
    </message>
    <message>
        <source>How the remainder is carried on; none to leave it with the trend.</source>
        <translation>余项如何延续；留空则与趋势放在一起。</translation>
    </message>
    <message>
        <source>Length of the low-pass filter, odd and at least a season; none for a usual one.</source>
        <translation>低通滤波器的长度，奇数且至少一个季节；留空则用常用值。</translation>
    </message>
    <message>
        <source>Degree of the season&apos;s local regression.</source>
        <translation>季节局部回归的次数。</translation>
    </message>
    <message>
        <source>Degree of the trend&apos;s local regression.</source>
        <translation>趋势局部回归的次数。</translation>
    </message>
    <message>
        <source>Degree of the low-pass filter&apos;s local regression.</source>
        <translation>低通滤波器局部回归的次数。</translation>
    </message>
    <message>
        <source>The season is computed at every so many rows and interpolated between.</source>
        <translation>每隔这么多行计算季节，其间插值。</translation>
    </message>
    <message>
        <source>The trend is computed at every so many rows and interpolated between.</source>
        <translation>每隔这么多行计算趋势，其间插值。</translation>
    </message>
    <message>
        <source>The low-pass filter is computed at every so many rows and interpolated between.</source>
        <translation>每隔这么多行计算低通滤波器，其间插值。</translation>
    </message>
    <message>
        <source>Passes of the inner loop; none for a usual number.</source>
        <translation>内循环次数；留空则用常用值。</translation>
    </message>
    <message>
        <source>Passes of the outer, robust loop; none for a usual number.</source>
        <translation>稳健外循环次数；留空则用常用值。</translation>
    </message>
    <message>
        <source>Electricity demand of a town, made up</source>
        <translation>某城镇的用电需求，合成数据</translation>
    </message>
    <message>
        <source>International airline passengers</source>
        <translation>国际航空旅客人数</translation>
    </message>
    <message>
        <source>Atmospheric CO₂ at Mauna Loa</source>
        <translation>莫纳罗亚的大气 CO₂</translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation>太阳黑子</translation>
    </message>
    <message>
        <source>Discharge of the Nile at Aswan</source>
        <translation>阿斯旺的尼罗河流量</translation>
    </message>
    <message>
        <source>Sea surface temperature, El Niño region 1+2</source>
        <translation>海面温度，厄尔尼诺 1+2 区</translation>
    </message>
    <message>
        <source>United States: GDP, consumption, prices, unemployment</source>
        <translation>美国：GDP、消费、物价、失业</translation>
    </message>
</context>
</TS>
