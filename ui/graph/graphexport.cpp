#include "ui/graph/graphexport.h"

#include "ui/graph/workflowview.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace daao {

using namespace Qt::StringLiterals;

namespace {

QString kindOf(const GraphNode &node)
{
    switch (node.kind) {
    case GraphNode::Kind::Query:
        return u"query"_s;
    case GraphNode::Kind::Answer:
        return u"answer"_s;
    case GraphNode::Kind::Step:
        break;
    }
    return node.taken ? u"step"_s : u"alternative"_s;
}

/// What a box says in other programs: title, LLM, figures.
QStringList labelOf(const GraphNode &node)
{
    QStringList lines{node.title};
    if (!node.model.isEmpty())
        lines.append(node.model);
    if (node.kind != GraphNode::Kind::Step && !node.text.isEmpty())
        lines.append(node.text.left(60));
    QStringList figures{node.tokens, node.time, node.cost};
    figures.removeAll(QString());
    if (!figures.isEmpty())
        lines.append(figures.join(u" · "_s));
    return lines;
}

QString dotQuoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u' ') + u'"';
}

/// Mermaid reads a label as HTML and ends it at a quotation mark.
QString mermaidQuoted(const QStringList &lines)
{
    QStringList safe;
    for (const QString &line : lines)
        safe.append(line.toHtmlEscaped().replace(u'\n', u' ').replace(u"&quot;"_s, u"#quot;"_s));
    return u'"' + safe.join(u"<br/>"_s) + u'"';
}

} // namespace

QByteArray GraphExport::json(const WorkflowGraph &graph)
{
    QJsonArray nodes;
    for (const auto &layer : graph.layers)
        for (const int i : layer) {
            const GraphNode &node = graph.nodes[i];
            QJsonObject object{{u"id"_s, node.id}, {u"kind"_s, kindOf(node)}, {u"title"_s, node.title}};
            if (node.kind == GraphNode::Kind::Step) {
                object[u"model"_s] = node.model;
                object[u"layer"_s] = int(graph.layers.indexOf(layer)) - 1;
            }
            if (node.kind == GraphNode::Kind::Step && node.taken)
                object[u"status"_s] = node.planned ? u"planned"_s : toString(node.status);
            for (const auto &[key, text] :
                 {std::pair{u"text"_s, node.text}, std::pair{u"tokens"_s, node.tokens},
                  std::pair{u"time"_s, node.time}, std::pair{u"cost"_s, node.cost}})
                if (!text.isEmpty())
                    object[key] = text;
            nodes.append(object);
        }
    QJsonArray edges;
    for (const GraphEdge &edge : graph.edges)
        edges.append(QJsonObject{{u"from"_s, graph.nodes[edge.from].id},
                                 {u"to"_s, graph.nodes[edge.to].id},
                                 {u"taken"_s, edge.taken}});
    return QJsonDocument(QJsonObject{{u"schema"_s, u"daao.graph/1"_s},
                                     {u"caption"_s, graph.caption},
                                     {u"nodes"_s, nodes},
                                     {u"edges"_s, edges}})
        .toJson();
}

QByteArray GraphExport::dot(const WorkflowGraph &graph)
{
    QString text = u"digraph workflow {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"_s;
    if (!graph.caption.isEmpty())
        text += u"  label="_s + dotQuoted(graph.caption) + u";\n"_s;
    for (const GraphNode &node : graph.nodes) {
        QStringList lines;
        for (const QString &line : labelOf(node)) // the line break of DOT stays outside the quoting
            lines.append(dotQuoted(line).mid(1).chopped(1));
        text += u"  "_s + dotQuoted(node.id) + u" [label=\""_s + lines.join(u"\\n"_s) + u'"'
                + (node.taken ? QString() : u", style=\"rounded,dashed\""_s) + u"];\n"_s;
    }
    for (const GraphEdge &edge : graph.edges)
        text += u"  "_s + dotQuoted(graph.nodes[edge.from].id) + u" -> "_s
                + dotQuoted(graph.nodes[edge.to].id) + (edge.taken ? QString() : u" [style=dashed]"_s)
                + u";\n"_s;
    return (text + u"}\n"_s).toUtf8();
}

QByteArray GraphExport::mermaid(const WorkflowGraph &graph)
{
    QString text = u"flowchart LR\n"_s;
    if (!graph.caption.isEmpty())
        text += u"  %% "_s + QString(graph.caption).replace(u'\n', u' ') + u'\n';
    for (qsizetype i = 0; i < graph.nodes.size(); ++i)
        text += u"  b%1[%2]\n"_s.arg(i).arg(mermaidQuoted(labelOf(graph.nodes[i])));
    for (const GraphEdge &edge : graph.edges)
        text += u"  b%1 %2 b%3\n"_s.arg(edge.from).arg(edge.taken ? u"-->"_s : u"-.->"_s).arg(edge.to);
    return text.toUtf8();
}

QByteArray GraphExport::svg(const WorkflowView &view)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(view.pictureSize().toSize());
    generator.setViewBox(QRectF({}, view.pictureSize()));
    generator.setTitle(tr("Workflow"));
    generator.setDescription(view.workflow().graph().caption);
    QPainter painter(&generator);
    view.paintPicture(painter);
    painter.end();
    return buffer.data();
}

Result<> GraphExport::save(const WorkflowView &view, const QString &path, double scale)
{
    const WorkflowGraph &graph = view.workflow().graph();
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == u"png") {
        QBuffer buffer(&bytes);
        view.image(std::clamp(scale, 1.0, 4.0)).save(&buffer, "PNG");
    } else if (suffix == u"svg") {
        bytes = svg(view);
    } else if (suffix == u"json") {
        bytes = json(graph);
    } else if (suffix == u"dot" || suffix == u"gv") {
        bytes = dot(graph);
    } else if (suffix == u"mmd") {
        bytes = mermaid(graph);
    } else {
        return failure(ErrorKind::BadInput,
                       tr("A workflow can be saved as png, svg, json, dot or mmd, not as “%1”.").arg(suffix));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

QString GraphExport::filters()
{
    return tr("Picture (*.png);;Scalable picture (*.svg);;JSON (*.json);;Graphviz (*.dot);;Mermaid (*.mmd)");
}

} // namespace daao
