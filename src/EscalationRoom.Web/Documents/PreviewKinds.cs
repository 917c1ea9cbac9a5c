using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents.Files;

namespace EscalationRoom.Web.Documents;

/// <summary>How a document can be looked at without leaving the room.</summary>
public enum PreviewKind
{
    None,
    Picture,
    Text,
    Table,
    Pdf,
}

/// <summary>Decides by the type the server found in the bytes, not by what anybody claimed.</summary>
internal static class PreviewKinds
{
    public static PreviewKind Of(DocumentAdded document) => document.ContentType switch
    {
        "image/png" or "image/jpeg" or "image/gif" or "image/webp" => PreviewKind.Picture,
        "application/pdf" => PreviewKind.Pdf,
        _ when !document.ContentType.StartsWith("text/", StringComparison.Ordinal) => PreviewKind.None,
        _ when FileName.ExtensionOf(document.Name) is "csv" or "tsv" => PreviewKind.Table,
        _ => PreviewKind.Text,
    };
}
