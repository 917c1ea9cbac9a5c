using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Notices;

public static partial class NoticeRules
{
    /// <summary>Who is asked, at once, at half the time and when it is due; half the time again later whoever answers for them: the duty manager, or for a contact the owner.</summary>
    private static IEnumerable<Notice> Asking(Room room, InformationRequested it) =>
    [
        .. Reminding(room, it, it.Person, NoticeKind.InformationAsked, Topic.Of(it.Id), it.Due, FirstWord, 50, 100),
        .. (IsAContact(room, it.Person) ? [room.OwnerId] : Duty(room)).Where(who => who != it.Person)
            .SelectMany(who => Reminding(room, it, who, NoticeKind.InformationAsked, Topic.Of(it.Id), it.Due, 150)),
    ];

    /// <summary>A clock stands still for the client's word: the contact is asked again about the message that asked them. A request reminds by itself.</summary>
    private static IEnumerable<Notice> Waiting(Room room, ClockPaused it) =>
        it.Pause is PauseKind.AwaitingClient && room.Clocks?.PauseOf(it.Pause) is { Of: { } contact, Evidence: { } asked } && !room.Asks.Exists(ask => ask.Id == asked)
            ? Reminding(room, it, contact, NoticeKind.InformationAsked, Topic.Awaited, it.Until, 50, 100).Select(notice => notice with { About = asked, Lane = Lane.Client })
            : [];

    /// <summary>Whoever does it at three quarters and when it is due, the owner a little later.</summary>
    private static IEnumerable<Notice> Owing(Room room, TaskOpened it) =>
    [
        .. Reminding(room, it, it.Person, NoticeKind.TaskDue, Topic.Of(it.Id), it.Due, 75, 100),
        .. room.OwnerId == it.Person ? [] : Reminding(room, it, room.OwnerId, NoticeKind.TaskDue, Topic.Of(it.Id), it.Due, 110),
    ];
}
