using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Notifications;

/// <summary>Somebody has read what they were told. Doing it twice changes nothing.</summary>
public sealed class PutAwayNotice(RoomReaders readers, RoomFeed feed)
{
    public async Task<Result<NoticeLine>> RunAsync(PersonId by, NoticeId notice, CancellationToken cancellation)
    {
        var reader = readers.For(by);
        if (await reader.NoticeAsync(notice, cancellation) is not { } found)
        {
            return new NoticeNotFound();
        }

        if (found is { HandledAt: null } && found.Kind.WaitsForAnAct())
        {
            return new ThisWaitsForYourAnswer();
        }

        await reader.PutAwayAsync(found, cancellation);
        feed.TellNoticed([by]);
        return await reader.NoticeAsync(notice, cancellation) is { } now ? now : new NoticeNotFound();
    }
}

public sealed record NoticeNotFound() : Refusal("There is no such notice for you. Ask for your notices again.");

public sealed record ThisWaitsForYourAnswer() : Refusal("Somebody waits for your answer. Open the room and give it; the notice goes away by itself.");
