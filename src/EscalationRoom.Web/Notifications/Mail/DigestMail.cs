using System.Globalization;
using System.Text;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>Several notices in one mail, room by room, each with where it stands. Of what is privileged it says nothing: no room, no title, no count.</summary>
internal sealed class DigestMail(Uri site, IReadOnlyList<NoticeLine> lines, Func<NoticeLine, NoticeWords> words)
{
    private readonly List<NoticeLine> _open = [.. lines.Where(it => it.Fact.Lane is not Lane.Privileged)];

    public string Subject => _open.Count switch
    {
        0 => "Something waits for you in EscalationRoom",
        1 => "One notice for you in EscalationRoom",
        var count => $"{count} notices for you in EscalationRoom",
    };

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var room in _open.GroupBy(it => (it.Room, it.Title, it.ClientName, it.Severity)))
            {
                text.AppendJoin(" · ", new[] { room.Key.Room.Value, room.Key.Severity?.ToString(), room.Key.ClientName }.OfType<string>()).Append('\n');
                text.Append(NoticeBrief.Short(room.Key.Title)).Append('\n');
                foreach (var line in room.OrderBy(it => it.At))
                {
                    Add(text, line, words(line));
                }

                text.Append('\n');
            }

            return text.Append("All that waits for you:\n").Append(new Uri(site, "/inbox")).Append('\n').ToString();
        }
    }

    private void Add(StringBuilder text, NoticeLine line, NoticeWords it)
    {
        var said = it.Said.Length > 0 ? $": {NoticeBrief.Short(it.Said)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"- {NoticeBrief.At(line.At)}, {line.Fact.Lane}: {it.Title}{said}\n  {new Uri(site, line.Link)}\n");
    }
}
