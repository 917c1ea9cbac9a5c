using NodaTime;

namespace EscalationRoom.Domain.Intake;

/// <summary>Where messages are imported from, and how to read what they leave unsaid.</summary>
/// <param name="Name">Such as <c>Ticket ZD-88213</c>; empty, what the text itself says.</param>
/// <param name="Link">Where the original can be looked at.</param>
/// <param name="Zone">Whose clock it was, where a time does not say.</param>
public sealed record ImportSource(string Name, string Link, DateTimeZone Zone, Speakers Speakers)
{
    public const int MostItems = 500;

    /// <summary>One message as it is kept: within its length, with a name, and on somebody's side.</summary>
    public ImportedItem Item(string from, string address, string subject, string text, WrittenTime time, string externalId, string remark = "", bool isAutomatic = false, string? source = null)
    {
        var words = text.ReplaceLineEndings("\n").Trim();
        var shortened = ImportedText.Shorten(words);
        return new ImportedItem(
            ImportedText.Line(from.Length > 0 ? from : address.Length > 0 ? address : "Unknown sender"),
            ImportedText.Line(address),
            isAutomatic ? Speaker.Machine : Speakers.SideOf(from, address),
            ImportedText.Line(subject),
            shortened.Length > 0 ? shortened : "(no words)",
            time.At,
            time.AsWritten,
            ImportedText.Line(Name.Length > 0 ? Name : source ?? "Imported text"),
            ImportedText.Line(externalId),
            Link,
            string.Join(" ", new[] { remark, shortened.Length < words.Length ? "Cut at 16 KB: the original is longer." : "" }.Where(it => it.Length > 0)));
    }
}
