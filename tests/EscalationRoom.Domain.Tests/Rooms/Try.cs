using CsCheck;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>One thing somebody tries: who, on whom, and a number to choose by. Most tries are refused, as in life.</summary>
internal sealed record Try(int What, int Who, int Whom, int Minutes)
{
    private const string Inside = "inside-canary";

    private static readonly Person[] Cast = [Mira, Ana, Ben, Rachel, Helen, Marcus, Noor, Grant, Olu, Ruth];

    private static readonly Func<Room, Try, DateTimeOffset, Refusal?>[] Verbs =
    [
        (room, it, now) => room.OfferRoom(it.Whose, Inside, now.AddMinutes(it.Minutes), now).Refusal,
        (room, it, now) => room.Accept(it.Asked(room.OfferedTo), it.Whose, now).Refusal,
        (room, it, now) => room.Decline(it.Asked(room.OfferedTo).Id, Inside, now).Refusal,
        (room, it, now) => room.ExpireOffer(it.Asked(room.OfferedTo).Id, now).Refusal,
        (room, it, now) => room.OfferHandoff(it.Asked(room.OwnerId).Id, it.Whose, Inside, TimeSpan.FromMinutes(it.Minutes), now).Refusal,
        (room, it, now) => room.AcceptHandoff(it.Asked(room.PendingHandoff?.To), Offer(room), Inside, now).Refusal,
        (room, it, now) => room.DeclineHandoff(it.Asked(room.PendingHandoff?.To).Id, Offer(room), Inside, now).Refusal,
        (room, it, now) => room.ExpireHandoff(Offer(room), now).Refusal,
        (room, it, now) => room.Return(it.By, Inside, now).Refusal,
        (room, it, now) => room.Resubmit(it.By, Inside, null, now).Refusal,
        (room, it, now) => room.Reassign(it.By.Id, it.Whose, Inside, TimeSpan.FromMinutes(it.Minutes), now).Refusal,
        (room, it, now) => room.TakeCommand(it.By, Inside, now).Refusal,
        (room, it, now) => room.ReturnCommand(it.Asked(room.OwnerId), it.Asked(room.CommandTakenFrom), Inside, now).Refusal,
        (room, it, now) => room.AddParticipant(it.By, it.Whose, (Lanes)(it.Minutes % 16), now).Refusal,
        (room, it, now) => room.RemoveParticipant(it.By.Id, it.Whose.Id, Inside, now).Refusal,
        (room, it, now) => Permissions.Check("room.participant.join", it.By, room.Seats) ?? room.Join(it.By, now).Refusal,
        (room, it, now) => room.Leave(it.By.Id, now).Refusal,
        (room, it, now) => room.ChangeSeverity(it.By.Id, (Severity)(it.Minutes % 6), Inside, now).Refusal,
        (room, it, now) => room.Elevate(it.By.Id, it.Whose, Inside, TimeSpan.FromMinutes(it.Minutes), now).Refusal,
        (room, it, now) => room.ProposeResolution(it.By.Id, ResolutionPath.Fix, Inside, (SignOffs)(it.Minutes % 3), now).Refusal,
        (room, it, now) => room.ReviewResolution(it.By, (ReviewVerdict)(it.Minutes % 4), Inside, now).Refusal,
        (room, it, now) => room.OfferResolution(it.By.Id, "Please accept.", now.AddHours(1), now).Refusal,
        (room, it, now) => room.AcceptResolution(Ruth.Id, it.Minutes % 7, "", now).Refusal,
        (room, it, now) => room.RejectResolution(Ruth.Id, [RejectionCode.Other], "No.", new NextOwner(it.Whose, TimeSpan.FromMinutes(5)), now).Refusal,
        (room, it, now) => room.Close(it.By.Id, new Closing((CloseCode)(it.Minutes % 10), RootCause.Unknown, Inside, "Closed."), now).Refusal,
        (room, it, now) => room.Reopen(it.By, it.By.Role is Role.Guest ? "Again." : Inside, now).Refusal,
        (room, it, now) => room.PostMessage(it.By.Id, Lane.Internal, Inside, now).Refusal,
        (room, it, now) => room.RequestInformation(it.By, it.Whose, Words(it.Whose), now.AddMinutes(it.Minutes), stopsTheClock: false, now).Refusal,
        (room, it, now) => room.AnswerInformation(it.Asked(Waiting(room)?.Of).Id, Waiting(room)?.Id ?? EventId.New(), Words(it.Asked(Waiting(room)?.Of)), now).Refusal,
        (room, it, now) => room.WithdrawInformation(it.By.Id, Waiting(room)?.Id ?? EventId.New(), now).Refusal,
    ];

    public static Gen<Try[]> Some { get; } =
        Gen.Select(Gen.Int[0, Verbs.Length - 1], Gen.Int[0, Cast.Length - 1], Gen.Int[0, Cast.Length - 1], Gen.Int[1, 60])
            .Select((what, who, whom, minutes) => new Try(what, who, whom, minutes)).Array[1, 60];

    private Person By => Cast[Who];

    private Person Whose => Cast[Whom];

    public static bool LeaksInside(RoomEvent fact) => fact.ToString().Contains(Inside, StringComparison.Ordinal);

    public Refusal? On(Room room, DateTimeOffset now) => Verbs[What](room, this, now);

    public override string ToString() => $"{What}: {By.Name} on {Whose.Name} ({Minutes})";

    /// <summary>Half of the tries are made by the person who may.</summary>
    private Person Asked(PersonId? right) => Minutes % 2 == 0 ? Cast.FirstOrDefault(it => it.Id == right) ?? By : By;

    private static Asked? Waiting(Room room) => room.Asks.FindLast(it => it is { Kind: AskKind.Information, IsOpen: true });

    /// <summary>What may stand where this person reads.</summary>
    private static string Words(Person who) => who.Role is Role.Guest ? "Which sites?" : Inside;

    private static HandoffId Offer(Room room) => room.PendingHandoff?.Id ?? HandoffId.New();
}
