using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Commitments;

/// <summary>What we gave the client since a commitment was made, newest first: one of these can have kept it.</summary>
internal static class ClientItems
{
    private const int Start = 80;

    public static (EventId Id, string Words)[] Since(IEnumerable<TimelineItem> rows, Commitment made, int most) =>
    [
        .. rows.Where(it => it.Lane is Lane.Client && !it.By.IsContact && it.At >= made.MadeAt && it.Id != made.Id)
            .Select(it => (it.Id, Words: WordsOf(it)))
            .Where(it => it.Words.Length > 0)
            .Reverse()
            .Take(most),
    ];

    private static string WordsOf(TimelineItem row) => row switch
    {
        MessageItem { IsDeleted: false } it => $"{it.By.Name}: {Short(it.Text)}",
        DocumentItem it => $"{it.By.Name}: {it.Added.Name}",
        LineItem { Fact: NoteRecorded or ResolutionOffered } it => Short(it.Sentence.Text + ": " + it.Fact.Words),
        _ => "",
    };

    private static string Short(string text) => MessageText.Plain(text.Length <= Start ? text : $"{text[..Start]}…");
}
