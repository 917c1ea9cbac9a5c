using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Stops the clocks this kind of pause may stop, until a named time.</summary>
    public Result<ClockPaused> PauseClocks(Person by, PauseAsked asked, DateTimeOffset now)
    {
        if (RefusePause(by, asked, now) is { } refusal)
        {
            return refusal;
        }

        Clocks = Clocks!.Pause(new ClockPause(asked.Kind, by.Name, asked.Words, now, asked.Until, asked.Contact?.Id, asked.Evidence?.Id));
        ClockListener[] tells = asked.Kind is PauseKind.LegalHoldComms ? [ClockListener.Owner, ClockListener.NextTier] : [ClockListener.Owner];
        return Record(Lane.Internal, by.Id, now, new ClockPaused(asked.Kind, [.. PauseReach.Of(asked.Kind, Severity)], asked.Words, asked.Until, tells));
    }

    public Result<ClockResumed> ResumeClocks(Person by, PauseKind kind, string why, DateTimeOffset now)
    {
        if (Clocks?.PauseOf(kind) is null)
        {
            return new NoSuchPauseIsOn();
        }

        if (RefuseRole(by, kind) is { } notTheirs)
        {
            return notTheirs;
        }

        if (RefuseLongText(why) is { } refusal)
        {
            return refusal;
        }

        Clocks = Clocks.Resume(kind, now);
        return Record(Lane.Internal, by.Id, now, new ClockResumed(kind, [.. PauseReach.Of(kind, Severity)], why, now));
    }

    private Refusal? RefusePause(Person by, PauseAsked asked, DateTimeOffset now) => Clocks is null || !Enum.IsDefined(asked.Kind)
        ? new ChooseAPauseForARunningClock()
        : RefuseRole(by, asked.Kind) ?? RefuseMoment(Clocks, asked.Kind) ?? RefuseNeeds(by, asked) ?? RefuseEnd(asked, now);

    /// <summary>Counsel suspends what we say to the client, and nothing else; nobody else does.</summary>
    private static OnlyCounselSuspendsWhatWeSay? RefuseRole(Person by, PauseKind kind) =>
        by.Role is Role.Legal == kind is PauseKind.LegalHoldComms ? null : new OnlyCounselSuspendsWhatWeSay();

    private static Refusal? RefuseMoment(RoomClocks clocks, PauseKind kind)
    {
        if (clocks.PauseOf(kind) is { } on)
        {
            return new ThisPauseIsOnAlready(on.By, on.Until);
        }

        if (PauseReach.Of(kind, clocks.Terms.Severity).Count == 0)
        {
            return new AtSev1OnlyTheClientStopsTheClock();
        }

        return clocks.WouldStop(kind).Count == 0 ? new ChooseAPauseForARunningClock() : null;
    }

    private Refusal? RefuseNeeds(Person by, PauseAsked asked) => asked.Kind switch
    {
        _ when RefuseLongText(asked.Why) is { } tooLong => tooLong,
        PauseKind.AwaitingClient when asked.Contact is null || Find(asked.Contact.Id)?.Role is not Role.Guest => new NameTheContactWeWaitFor(),
        PauseKind.AwaitingClient or PauseKind.ClientRequestedHold when !IsSaidBy(asked.Evidence, isContact: asked.Kind is PauseKind.ClientRequestedHold) => new ShowTheMessageToTheClient(),
        PauseKind.AwaitingThirdParty when string.IsNullOrWhiteSpace(asked.ThirdParty) || string.IsNullOrWhiteSpace(asked.Reference) => new NameWhoWeWaitFor(),
        PauseKind.AwaitingThirdParty when Clocks!.ThirdPartyPauses >= PauseAsked.ThirdPartyFreely && by.Role is not Role.Duty => new AThirdPauseIsTheDutyManagers(),
        PauseKind.LegalHoldComms when string.IsNullOrWhiteSpace(asked.Why) => new SayWhyTheClockStops(),
        _ => null,
    };

    /// <summary>We wait for an answer to what we asked; we hold because the client asked us to.</summary>
    private bool IsSaidBy(PostedMessage? message, bool isContact) =>
        message is { Lane: Lane.Client, IsDeleted: false } said && Find(said.By)?.Role is Role.Guest == isContact;

    private Refusal? RefuseEnd(PauseAsked asked, DateTimeOffset now)
    {
        if (asked.Until <= now)
        {
            return new ThisTimeHasPassed();
        }

        return asked.LongestUntil(Clocks!.Terms.Calendar, now) is { } limit && asked.Until > limit
            ? new ThisPauseEndsBy(limit)
            : null;
    }
}

public sealed record ChooseAPauseForARunningClock()
    : Refusal("Choose a pause (awaitingClient, awaitingThirdParty, clientRequestedHold or legalHoldComms) for a clock that runs.");

public sealed record NoSuchPauseIsOn() : Refusal("No such pause is on. Reload the room to see its clocks.");

public sealed record OnlyCounselSuspendsWhatWeSay() : Refusal("Counsel suspends what we say to the client, and nothing else. Choose another pause, or ask them.");

public sealed record ThisPauseIsOnAlready(string By, DateTimeOffset Until) : Refusal($"{By} paused for this already, until {Until:d MMM HH:mm} UTC. End that pause first.");

public sealed record AtSev1OnlyTheClientStopsTheClock() : Refusal("At Sev1 the resolution is paused only because the client asked to hold. Show the message in which they did.");

public sealed record NameTheContactWeWaitFor() : Refusal("Name the client's contact in this room whom we wait for.");

public sealed record ShowTheMessageToTheClient() : Refusal("Point to the message in the Client lane: the question we asked, or the one in which the client asked us to hold.");

public sealed record NameWhoWeWaitFor() : Refusal("Name the third party and its reference number.");

public sealed record AThirdPauseIsTheDutyManagers() : Refusal("Two pauses waited for third parties already. The duty manager must ask for a third.");

public sealed record SayWhyTheClockStops() : Refusal("Say why statements to the client are suspended; Tier 3 will read it.");

public sealed record ThisPauseEndsBy(DateTimeOffset Limit) : Refusal($"This pause may last until {Limit:d MMM yyyy HH:mm} UTC. Choose an earlier time.");
