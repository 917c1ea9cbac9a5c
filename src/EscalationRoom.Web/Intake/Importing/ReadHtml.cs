using AngleSharp.Dom;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>Reads a ticket exported as a web page: a table with named columns, or a thread whose entries name who and when.</summary>
internal static class ReadHtml
{
    public static Result<ImportedThread> Of(string html, ImportSource source)
    {
        var page = HtmlText.Parse(html);
        var tables = page.QuerySelectorAll("table").Select(it => OfTable(it, source)).Where(it => it.IsDone).ToList();
        return tables.Count > 0 ? tables[0] : PastedThread.Read(HtmlText.Of(page.Body ?? (INode)page), source);
    }

    private static Result<ImportedThread> OfTable(IElement table, ImportSource source)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(it => it.NodeName is "TH" or "TD").Select(HtmlText.Of).ToList()).Where(it => it.Count > 1).ToList();
        return rows.Count == 0 ? new NoDatedMessages() : ImportedTable.Read(rows[0], [.. rows.Skip(1)], source);
    }
}
