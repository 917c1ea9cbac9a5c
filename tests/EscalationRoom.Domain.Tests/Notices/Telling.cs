using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Tests.Notices;

/// <summary>What the newest facts of a room say to whom, and what they take back.</summary>
internal static class Telling
{
    public static IReadOnlyList<Notice> Told(this Room room) => [.. room.Recorded.SelectMany(it => NoticeRules.Told(room, it))];

    public static IReadOnlyList<Notice> ToldAtOnce(this Room room) => [.. room.Told().Where(it => it.At <= room.Recorded.First(fact => fact.Id == it.Cause).At)];

    /// <summary>What is left of everything that was said, as the tables would keep it.</summary>
    public static IReadOnlyList<Notice> Waiting(this Room room)
    {
        var waiting = new List<Notice>();
        foreach (var fact in room.Recorded)
        {
            foreach (var settled in NoticeRules.Settled(room, fact))
            {
                waiting.RemoveAll(it => it.Topic == settled.Topic && (settled.Of is null || settled.Of == it.To));
            }

            waiting.AddRange(NoticeRules.Told(room, fact));
        }

        return waiting;
    }

    public static (NoticeKind Kind, PersonId To) Short(this Notice notice) => (notice.Kind, notice.To);
}
