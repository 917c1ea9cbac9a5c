using System.Collections.Frozen;
using System.Collections.Immutable;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>The one table of operation × role → verdict. Every door asks it; an operation that is not listed is refused.</summary>
public static class Permissions
{
    public static readonly ImmutableArray<Operation> Operations = OperationTable.Read();

    private static readonly FrozenDictionary<string, Operation> ByName = Operations.ToFrozenDictionary(it => it.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Lane Lane, bool IsWrite)> LaneOperations = LaneSet.InOrder
        .SelectMany(lane => new[] { (lane, false), (lane, true) })
        .ToFrozenDictionary(it => LaneOperation(it.Item1, it.Item2), it => it, StringComparer.Ordinal);

    /// <param name="seats">The room it is asked in; nothing for what opens one.</param>
    /// <returns>Nothing when the operation is allowed, else the refusal.</returns>
    public static Refusal? Check(string operation, Person person, RoomSeats? seats = null)
    {
        if (!ByName.TryGetValue(operation, out var listed) || !person.IsActive || !Allows(listed, person, seats))
        {
            return new NotAllowed(operation);
        }

        return seats is null || listed.FitsIn(seats.State) ? null : new NotInARoomThatIs(seats.State);
    }

    /// <summary>As <see cref="Check(string, Person, RoomSeats?)"/>, for an operation that writes into a lane: both must be allowed.</summary>
    public static Refusal? Check(string operation, Person person, RoomSeats seats, Lane lane) =>
        Check(operation, person, seats) ?? Check(LaneOperation(lane, isWrite: true), person, seats);

    internal static Operation OfLane(Lane lane, bool isWrite) => ByName[LaneOperation(lane, isWrite)];

    private static bool Allows(Operation operation, Person person, RoomSeats? seats)
    {
        var verdict = operation.For(person.Role);
        if (seats is null || verdict is Verdict.No)
        {
            return verdict is Verdict.Yes;
        }

        if (LaneOperations.TryGetValue(operation.Name, out var it))
        {
            var access = RoomAccess.WhileOpen(person, seats);
            return (it.IsWrite ? access.Writes : access.Reads).Has(it.Lane);
        }

        return verdict is Verdict.Yes || (seats.Find(person.Id) is { } seat && AllowsSeated(verdict, seat, seats));
    }

    private static bool AllowsSeated(Verdict verdict, Participant seat, RoomSeats seats) => verdict switch
    {
        Verdict.No => false,
        Verdict.Yes or Verdict.Own or Verdict.IfAdded => true,
        Verdict.IfOwner => seats.Owner == seat.Id,
        Verdict.IfCommander => RoomAccess.Commands(seat.Seat),
        Verdict.BeforeAcceptance => !seats.IsAccepted,
        Verdict.ByCounsel => seat.Reads.Has(Lane.Privileged),
    };

    private static string LaneOperation(Lane lane, bool isWrite) => (lane, isWrite) switch
    {
        (Lane.Client, false) => "lane.client.read",
        (Lane.Client, true) => "lane.client.write",
        (Lane.Internal, false) => "lane.internal.read",
        (Lane.Internal, true) => "lane.internal.write",
        (Lane.Executive, false) => "lane.executive.read",
        (Lane.Executive, true) => "lane.executive.write",
        (Lane.Privileged, false) => "lane.privileged.read",
        (Lane.Privileged, true) => "lane.privileged.write",
    };
}

public sealed record NotAllowed(string Operation) : Refusal($"Your role does not allow this here ({Operation}). Ask the owner of the room.");

public sealed record NotInARoomThatIs(RoomState State)
    : Refusal($"This cannot be done in a room that is {State}. Reload the room to see what can be done now.");
