using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Tests.Notices;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ReturningAnEscalation
{
    [Fact]
    public void Whoever_is_asked_sends_it_back_and_duty_answers_for_it_until_its_author_completes_it()
    {
        var room = Offered();
        var returned = Done(room.Return(Ben, "Which sites?", Noon));

        Assert.Equal((RoomState.Returned, Rachel.Id, null), (room.State, room.OwnerId, room.OfferedTo));
        Assert.Equal((Mira.Id, "Which sites?", Lane.Internal), (returned.To, returned.Missing, returned.Lane));
        room.Refuses<TheRoomIsOfferedToSomebodyElse>(it => it.Decline(Ben.Id, "Late.", Noon).Refusal);

        Done(room.Resubmit(Mira, "All 14.", null, Noon.AddMinutes(5)));
        Assert.Equal((RoomState.Submitted, Rachel.Id), (room.State, room.OwnerId));
        Assert.True(room.OfferRoom(Ben, "Complete now.", Noon.AddHours(1), Noon.AddMinutes(5)).IsDone);
    }

    [Fact]
    public void Its_clocks_run_on_while_it_is_back()
    {
        var room = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0903"), AnOutage() with { Coverage = new Coverage(ClientTier.Strategic, "cal-emea") }, Mira, Rachel, Noon);
        var before = room.Clocks!.All.Select(it => it.Deadline).ToList();
        Done(room.Return(Rachel, "Which sites?", Noon.AddMinutes(1)));
        Done(room.Resubmit(Mira, "All 14.", null, Noon.AddMinutes(20)));

        Assert.Equal(before, room.Clocks.All.Select(it => it.Deadline));
        Assert.All(room.Clocks.All, it => Assert.Equal(ClockState.Running, it.StateAt(Noon.AddMinutes(20))));
    }

    [Fact]
    public void Only_whoever_answers_for_it_or_is_asked_sends_it_back_and_says_what_is_missing()
    {
        var room = Offered();
        room.Refuses<OnlyWhoeverAnswersReturnsIt>(it => it.Return(Ana, "Which sites?", Noon).Refusal);
        room.Refuses<SayWhatItLacks>(it => it.Return(Ben, " ", Noon).Refusal);
        room.Refuses<NothingWasReturned>(it => it.Resubmit(Mira, "All 14.", null, Noon).Refusal);
        ((Room)ARoom().OwnedBy(Ana)).Refuses<OnlyBeforeItIsAccepted>(it => it.Return(Ana, "Which sites?", Noon).Refusal);
        Room own = Room.Open(RoomId.New(), new RoomKey("ESC-2026-0904"), AnOutage(), Rachel, Rachel, Noon);
        own.Refuses<ItsAuthorIsNotHere>(it => it.Return(Rachel, "Which sites?", Noon).Refusal);
    }

    [Fact]
    public void Only_its_author_or_whoever_answers_completes_it()
    {
        var room = Offered();
        Done(room.Return(Rachel, "Which sites?", Noon));

        room.Refuses<OnlyItsAuthorCompletesIt>(it => it.Resubmit(Olu, "All 14.", null, Noon).Refusal);
        room.Refuses<SayWhatYouAdd>(it => it.Resubmit(Mira, "", null, Noon).Refusal);
        Assert.True(room.Resubmit(Rachel, "She is away; all 14.", null, Noon).IsDone);
    }

    [Fact]
    public void Taking_command_of_it_accepts_it_as_it_is_and_nobody_waits_for_its_author()
    {
        var room = Offered();
        Done(room.Return(Ben, "Which sites?", Noon));
        Done(room.TakeCommand(Helen, "The client asks for me.", Noon));

        Assert.Equal((RoomState.InReview, Helen.Id, Noon), (room.State, room.OwnerId, room.AcceptedAt));
        Assert.DoesNotContain(room.Waiting(), it => it.Kind is NoticeKind.Returned);
        room.Refuses<NothingWasReturned>(it => it.Resubmit(Mira, "All 14.", null, Noon).Refusal);
    }

    [Fact]
    public void Nobody_is_asked_to_accept_it_meanwhile()
    {
        var room = Offered();
        Done(room.Return(Ben, "Which sites?", Noon));
        room.Refuses<ItWaitsForItsAuthor>(it => it.OfferRoom(Ana, "Fits best.", Noon.AddHours(1), Noon).Refusal);
    }

    [Fact]
    public void It_may_be_closed_as_not_meeting_the_criteria()
    {
        var room = Offered();
        Done(room.Return(Ben, "Which sites?", Noon));
        Assert.True(room.Close(Rachel.Id, AClosing with { Outcome = CloseCode.ReturnedCriteriaNotMet }, Noon).IsDone);
    }

    [Fact]
    public void Its_author_is_told_until_it_is_completed_and_then_its_owner()
    {
        var room = Offered();
        Done(room.Return(Ben, "Which sites?", Noon));
        Assert.Contains((NoticeKind.Returned, Mira.Id), room.Waiting().Select(Telling.Short));

        Done(room.Resubmit(Mira, "All 14.", null, Noon));
        Assert.DoesNotContain(room.Waiting(), it => it.Kind is NoticeKind.Returned);
        Assert.Contains((NoticeKind.InformationAnswered, Rachel.Id), room.Waiting().Select(Telling.Short));
    }

    private static Room Offered() => ARoom().NotAcceptedYet().Then(it => Done(it.OfferRoom(Ben, "Fits best.", Noon.AddHours(1), Noon)));
}
