using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests;

/// <summary>Builds rooms in words: <c>ARoom().OwnedBy(Ana).With(Ben)</c>.</summary>
internal sealed class RoomBuilder
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly List<Action<Room>> _steps = [];

    private EscalationType _type = EscalationType.ServiceOutage;

    private Person? _owner = Ana;

    public static RoomBuilder ARoom() => new();

    public static Submission AnOutage(EscalationType type = EscalationType.ServiceOutage) => new(
        Aldermoor, type, Severity.Sev2, "Core service degraded.", "Booking is down", "Requests fail since 12:41.", "212 appointments", "Restore by 14:00");

    public RoomBuilder OfType(EscalationType type)
    {
        _type = type;
        return this;
    }

    public RoomBuilder OwnedBy(Person owner)
    {
        _owner = owner;
        return this;
    }

    public RoomBuilder NotAcceptedYet()
    {
        _owner = null;
        return this;
    }

    public RoomBuilder With(params Person[] people) => Then(room => Add(room, Lanes.None, people));

    public RoomBuilder With(Person person, Lanes lanes) => Then(room => Add(room, lanes, person));

    public RoomBuilder Proposing(SignOffs needed = SignOffs.None) =>
        Then(room => Done(room.ProposeResolution(room.OwnerId, ResolutionPath.Fix, "Roll the change back.", needed, Noon)));

    public RoomBuilder AwaitingTheClient() => Proposing().Then(room =>
        Done(room.OfferResolution(room.OwnerId, "We rolled the change back. Please accept.", Noon.AddHours(4), Noon)));

    public RoomBuilder Resolved() => AwaitingTheClient().Then(room => Done(room.AcceptResolution(Ruth.Id, 4, "", Noon)));

    public RoomBuilder Closed() => Resolved().Then(room => Done(room.Close(room.OwnerId, AClosing, Noon)));

    public static Closing AClosing { get; } = new(
        CloseCode.FixedPermanent, RootCause.ConfigurationChange, "The pool change was rolled back.", "Closed: fixed. You can reopen for 14 days.");

    public RoomBuilder Then(Action<Room> step)
    {
        _steps.Add(step);
        return this;
    }

    public static implicit operator Room(RoomBuilder builder) => builder.Build();

    public Room Build()
    {
        var room = Room.Open(RoomId.New(), RoomKey.Of(2026, 147), AnOutage(_type), Mira, Rachel, Noon.AddHours(-1));
        if (_owner is not null)
        {
            Done(room.OfferRoom(_owner, "Fits best.", Noon, Noon.AddHours(-1)));
            Done(room.Accept(_owner, deputy: null, Noon.AddMinutes(-50)));
        }

        _steps.ForEach(step => step(room));
        room.TakeRecorded();
        return room;
    }

    public static T Done<T>(Result<T> result)
        where T : class
    {
        Assert.True(result.IsDone, result.Refusal?.Reason);
        return result.Value;
    }

    private static void Add(Room room, Lanes lanes, params Person[] people)
    {
        foreach (var person in people)
        {
            Done(room.AddParticipant(lanes.Has(Lane.Privileged) ? Noor : Ana, person, lanes, Noon));
        }
    }
}
