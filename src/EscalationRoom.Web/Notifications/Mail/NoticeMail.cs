using System.Globalization;
using System.Text;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>The words of one mail: why you, where it stands, and what is known, each fact with its source.</summary>
/// <param name="site">Where links lead.</param>
internal sealed class NoticeMail(Uri site, NoticeLine notice, NoticeWords words)
{
    /// <summary>Of what is privileged a mail says nothing: no room, no title, no count.</summary>
    private bool IsSecret => notice.Fact.Lane is Lane.Privileged;

    /// <summary>Whatever people wrote stands in no subject.</summary>
    public string Subject => IsSecret ? "Something waits for you in EscalationRoom" : $"[{notice.Room.Value}] {NoticeBrief.Short(words.Title)}";

    public async Task<string> TextAsync(RoomReader reader, DateTimeOffset now, CancellationToken cancellation)
    {
        if (IsSecret || await reader.OpenAsync(notice.Room, cancellation) is not { } room)
        {
            return $"Something waits for you. Read it in your inbox:\n{new Uri(site, "/inbox")}\n";
        }

        var (brief, text) = (new NoticeBrief(reader, room, notice), new StringBuilder());
        Open(text, room, brief, now);
        AddFacts(text, await brief.FactsAsync(cancellation));
        text.Append('\n').Append(notice.Kind.WaitsForAnAct() ? "Answer here:" : "Read it in the room:").Append('\n').Append(new Uri(site, notice.Link)).Append('\n');
        return text.ToString();
    }

    private void Open(StringBuilder text, RoomView room, NoticeBrief brief, DateTimeOffset now)
    {
        var isLate = notice is { Step: > 0, IsLate: true } || now - notice.At > TimeSpan.FromHours(1);
        string?[] lines =
        [
            $"{words.Title}.",
            words.Said.Length > 0 ? $"{(notice.Kind is NoticeKind.RoomOffered ? "Why you: " : "")}{NoticeBrief.Short(words.Said)} [1]" : null,
            words.Until is { } until ? $"Until {NoticeBrief.At(until)}." : null,
            isLate ? $"This comes late: it was due {NoticeBrief.At(notice.At)}." : null,
            "",
            string.Join(" · ", new[] { room.Key.Value, room.Severity?.ToString(), room.ClientName }.OfType<string>()),
            NoticeBrief.Short(room.Title),
            $"{room.State}, owned by {room.OwnerName}.",
            string.Join("; ", brief.Clocks()) is { Length: > 0 } clocks ? $"{clocks}." : null,
        ];
        text.AppendJoin('\n', lines.OfType<string>()).Append('\n');
    }

    /// <summary>The item the mail is about is the first source.</summary>
    private void AddFacts(StringBuilder text, IReadOnlyList<BriefLine> facts)
    {
        var sources = new List<(EventId Id, Lane Lane)> { (notice.Fact.Id, notice.Fact.Lane) };
        text.Append(facts.Count > 0 ? "\nWhat is known\n" : "");
        foreach (var fact in facts)
        {
            var source = (fact.Source, fact.Lane);
            if (!sources.Contains(source))
            {
                sources.Add(source);
            }

            text.Append(CultureInfo.InvariantCulture, $"- {fact.Label}: {fact.Words} [{sources.IndexOf(source) + 1}]\n");
        }

        text.Append("\nWhere it stands\n");
        for (var at = 0; at < sources.Count; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{at + 1}] {sources[at].Lane}: {new Uri(site, $"/r/{notice.Room.Value}/m/{sources[at].Id.Value}")}\n");
        }
    }
}
