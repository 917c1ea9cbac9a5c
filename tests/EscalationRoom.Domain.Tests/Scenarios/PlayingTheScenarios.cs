using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;

namespace EscalationRoom.Domain.Tests.Scenarios;

/// <summary>The worked escalations, step by step: every step is one a person in that place may take, and ends where the story ends.</summary>
public sealed class PlayingTheScenarios
{
    private static readonly Person Elliot = Ruth with { Id = PersonId.New(), Name = "Elliot Marsh" };

    [Fact]
    public void The_clinics_are_restored_while_ownership_changes_hands()
    {
        var it = new Stage(Room.Open(RoomId.New(), RoomKey.Of(2026, 147), Stage.Of(EscalationType.ServiceOutage, Severity.Sev1, "Clinics down"), Mira, Rachel, Stage.Start));
        it.Does("room.assign", TheSystem, (room, now) => room.OfferRoom(Ana, "Rule 20.", now.AddMinutes(10), now));
        foreach (var person in new[] { Yuki, Helen, Marcus })
        {
            it.Adds(TheSystem, person);
        }

        it.After(2).Does("room.accept", Ana, (room, now) => room.Accept(Ana, Ben, now));
        it.Adds(Ana, Olu);
        it.Adds(Ana, Ruth);
        it.After(4).Says(Ana, Lane.Internal, "I own this. Olu: yes or no in ten minutes.", mentions: [Olu.Id, Mira.Id]);
        it.After(7).Says(Ana, Lane.Client, "I own this until it is closed.");
        it.After(11).Says(Ruth, Lane.Client, "Thank you.");
        var yes = it.After(14).Says(Olu, Lane.Internal, "Yes, in the path.");
        it.Attaches(Olu, Lane.Internal, "D1");
        it.Does("room.message.react", Ana, (room, now) => room.React(Ana.Id, yes, "✅", isOn: true, now));
        it.After(38).Does("room.participant.join", Helen, (room, now) => room.Join(Helen, now));
        var question = it.After(41).Says(Helen, Lane.Executive, "Is any patient data exposed?");
        it.After(44).Says(Ana, Lane.Executive, "No sign of exposure.", question);
        it.After(46).Says(Yuki, Lane.Internal, "Cleared wording.");
        it.After(59).Does("room.note.record", Olu, (room, now) => room.RecordNote(Olu.Id, Lane.Internal, "All 14 sites serving.", "monitoring", now));
        var offer = it.After(78).Does("room.handoff.offer", Ana, (room, now) => room.OfferHandoff(Ana.Id, Ben, "Needed on another.", TimeSpan.FromMinutes(10), now));
        it.After(82).Does("room.handoff.accept", Ben, (room, now) => room.AcceptHandoff(Ben, offer.Handoff, "The report is mine.", now));
        it.After(90).Says(Ben, Lane.Client, "I have taken over from Ana, who stays as my deputy.");

        Assert.Equal((RoomState.InReview, Ben.Id, Ana.Id), (it.Room.State, it.Room.OwnerId, it.Room.DeputyId));
        Assert.Equal((3, 3, 2), (it.Messages(Lane.Client), it.Messages(Lane.Internal), it.Messages(Lane.Executive)));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Mira, it.Room.Seats, Lane.Client));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Helen, it.Room.Seats, Lane.Client));
    }

    [Fact]
    public void The_disputed_invoice_waits_for_the_client()
    {
        var it = new Stage(Room.Open(RoomId.New(), RoomKey.Of(2026, 139), Stage.Of(EscalationType.ContractDispute, Severity.Sev2, "Overage"), Mira, Rachel, Stage.Start));
        it.Does("room.assign", TheSystem, (room, now) => room.OfferRoom(Ana, "Rule 40.", now.AddMinutes(30), now));
        foreach (var person in new[] { Noor, Grant, Helen })
        {
            it.Adds(TheSystem, person);
        }

        Assert.Equal([Noor.Id], it.Room.Participants.Where(seat => seat.Reads.Has(Lane.Privileged)).Select(seat => seat.Id));
        it.After(18).Does("room.accept", Ana, (room, now) => room.Accept(Ana, Rachel, now));
        it.Adds(Ana, Elliot);
        it.Adds(Ana, Olu);
        it.After(72).Says(Ana, Lane.Client, "I own this dispute.");
        it.After(186).Says(Olu, Lane.Internal, "44% of those hours are ours.");
        it.Adds(Noor, Ana, Lanes.Privileged);
        it.Adds(Noor, Grant, Lanes.Privileged);
        it.After(204).Says(Noor, Lane.Privileged, "For the purpose of legal advice.");
        it.After(360).Says(Grant, Lane.Privileged, "I can support 62,000.");
        it.Does("room.decision.record", Ana, (room, now) =>
            room.RecordDecision(Ana.Id, Lane.Internal, new ChosenOption("R1", ["Stand", "52,100", "62,000"], "62,000", "Settles it."), now));
        it.After(900).Says(Helen, Lane.Executive, "I support C.");
        it.Does("room.resolution.propose", Ana, (room, now) =>
            room.ProposeResolution(Ana.Id, ResolutionPath.Commercial, "Credit 62,000.", SignOffs.Finance | SignOffs.Legal | SignOffs.Executive, now));
        foreach (var person in new[] { Grant, Noor, Helen })
        {
            it.Does("room.resolution.review", person, (room, now) => room.ReviewResolution(person, ReviewVerdict.Approved, "Signed.", now));
        }

        it.After(2460).Does("room.resolution.offer", Ana, (room, now) => room.OfferResolution(Ana.Id, "Our answer is attached.", now.AddDays(2), now));
        it.Attaches(Ana, Lane.Client, "D6");
        it.After(2580).Says(Elliot, Lane.Client, "Received. The number works.");

        Assert.Equal((RoomState.AwaitingClientDecision, Ana.Id), (it.Room.State, it.Room.OwnerId));
        Assert.Equal((2, 1, 1, 2), (it.Messages(Lane.Client), it.Messages(Lane.Internal), it.Messages(Lane.Executive), it.Messages(Lane.Privileged)));
    }

    [Fact]
    public void The_unanswered_ticket_is_rejected_elevated_accepted_and_closed()
    {
        var it = new Stage(Room.Draft(
            RoomId.New(), RoomKey.Of(2026, 131), Stage.Of(EscalationType.SlaBreach, Severity.Sev3, "Ticket unanswered"), Mira, Person.System, "Score 85.", Stage.Start));
        it.After(24).Does("room.submit", Mira, (room, now) => room.Submit(Mira.Id, Stage.Of(EscalationType.SlaBreach, Severity.Sev2, "Ticket unanswered"), Rachel, now));
        it.Does("room.assign", TheSystem, (room, now) => room.OfferRoom(Ana, "Rule 80.", now.AddMinutes(30), now));
        it.After(36).Does("room.accept", Ana, (room, now) => room.Accept(Ana, null, now));
        it.Adds(Ana, Ruth);
        Offers(it.After(510), Ana, "A 2% credit.");
        it.After(780).Does("room.resolution.reject", Ruth, (room, now) => room.RejectResolution(
            Ruth.Id, [RejectionCode.RecurrenceNotAddressed, RejectionCode.SeniorAssuranceRequested], "Who checks?", new NextOwner(Marcus, TimeSpan.FromMinutes(30)), now));
        it.After(792).Does("room.handoff.accept", Marcus, (room, now) => room.AcceptHandoff(Marcus, room.PendingHandoffId ?? default, "Until today, nobody.", now));
        it.After(870).Says(Marcus, Lane.Client, "You asked who checks.");
        Offers(it.After(1260), Marcus, "The commitment in writing.");
        it.After(1440).Does("room.resolution.accept", Ruth, (room, now) => room.AcceptResolution(Ruth.Id, 4, "The second answer should have been the first one.", now));
        it.After(1560).Does("room.close", Marcus, (room, now) => room.Close(
            Marcus.Id, new Closing(CloseCode.FixedPermanent, RootCause.ProcessRoutingTriage, "Alarm on empty queues.", "Closed: fixed."), now));

        Assert.Equal((RoomState.Closed, Marcus.Id, Ana.Id, 3, 4), (it.Room.State, it.Room.OwnerId, it.Room.DeputyId, it.Room.Tier, it.Room.Satisfaction));
        Assert.IsType<NotInARoomThatIs>(Permissions.Check("room.message.post", Marcus, it.Room.Seats, Lane.Client));
        Assert.Null(Permissions.Check("room.reopen", Ruth, it.Room.Seats));
    }

    private static void Offers(Stage it, Person owner, string text)
    {
        it.Does("room.resolution.propose", owner, (room, now) => room.ProposeResolution(owner.Id, ResolutionPath.Fix, "Inside our authority.", SignOffs.None, now));
        it.Does("room.resolution.offer", owner, (room, now) => room.OfferResolution(owner.Id, text, now.AddDays(1), now));
    }
}
