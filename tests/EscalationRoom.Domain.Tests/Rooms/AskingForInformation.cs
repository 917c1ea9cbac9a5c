using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Tests.Clocks;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class AskingForInformation
{
    private static readonly DateTimeOffset Due = Noon.AddHours(2);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Olu, Ruth);

    [Fact]
    public void The_room_waits_for_a_colleague_until_they_answer()
    {
        var asked = Done(_room.RequestInformation(Ana, Mira, "Which sites?", Due, false, Noon));
        Assert.Equal((Lane.Internal, 1, "Mira Okafor", RoomState.InfoRequested), (asked.Lane, asked.Place, asked.Name, _room.State));
        var answer = Done(_room.AnswerInformation(Mira.Id, asked.Id, "All of them.", Noon));
        Assert.Equal((Lane.Internal, asked.Id, RoomState.InReview), (answer.Lane, answer.Request, _room.State));
        Assert.Equal((AskState.Answered, answer.Id), (_room.Asks[0].State, _room.Asks[0].SettledBy));
    }

    [Fact]
    public void It_waits_as_long_as_anybody_inside_is_waited_for()
    {
        var (one, two) = (Done(_room.RequestInformation(Ana, Mira, "Which sites?", Due, false, Noon)), Done(_room.RequestInformation(Ana, Olu, "Since when?", Due, false, Noon)));
        Done(_room.AnswerInformation(Mira.Id, one.Id, "All.", Noon));
        Assert.Equal(RoomState.InfoRequested, _room.State);
        Done(_room.WithdrawInformation(Ana.Id, two.Id, Noon));
        Assert.Equal((RoomState.InReview, AskState.Withdrawn), (_room.State, _room.Asks[1].State));
    }

    [Fact]
    public void A_contact_is_asked_in_their_own_lane_and_nothing_inside_tells_of_it()
    {
        var asked = Done(_room.RequestInformation(Ana, Ruth, "Which sites?", Due, false, Noon));
        Done(_room.AnswerInformation(Ruth.Id, asked.Id, "All of them.", Noon));
        Assert.Equal(RoomState.InReview, _room.State);
        Assert.All(_room.Recorded, it => Assert.Equal(Lane.Client, it.Lane));
    }

    [Fact]
    public void The_clock_may_wait_for_the_contact_and_goes_on_with_their_answer()
    {
        var room = AClockedRoom();
        var asked = Done(room.RequestInformation(Ana, Ruth, "Which sites?", Due, true, Noon));
        var pause = Assert.Single(room.Clocks!.Pauses);
        Assert.Equal((PauseKind.AwaitingClient, Ruth.Id, asked.Id, Due), (pause.Kind, pause.Of, pause.Evidence, pause.Until));
        Done(room.AnswerInformation(Ruth.Id, asked.Id, "All of them.", Noon.AddHours(1)));
        Assert.Empty(room.Clocks!.Pauses);
    }

    [Fact]
    public void The_room_goes_on_when_the_last_answer_is_overdue_and_the_question_stands()
    {
        var room = AClockedRoom();
        var first = Done(room.RequestInformation(Ana, Mira, "Which sites?", Due, false, Noon));
        Done(room.RequestInformation(Ana, Ben, "Since when?", Due.AddHours(1), false, Noon));
        room.TellDueClocks(Due);
        Assert.Equal(RoomState.InfoRequested, room.State);
        Assert.Equal(Due.AddHours(1), room.Clocks!.Awaited);

        room.TellDueClocks(Due.AddHours(1));
        Assert.Equal(RoomState.InReview, room.State);
        Assert.Null(room.Clocks!.Awaited);
        Assert.Equal([1, 2], Assert.Single(room.Recorded.OfType<InformationLapsed>()).Places);
        Done(room.AnswerInformation(Mira.Id, first.Id, "All of them, at last.", Due.AddHours(2)));
    }

    [Fact]
    public void What_the_room_no_longer_waits_for_is_not_told_of_either()
    {
        var room = AClockedRoom();
        Done(room.RequestInformation(Ana, Mira, "Which sites?", Due, false, Noon));
        Done(room.ProposeResolution(Ana.Id, Domain.Resolution.ResolutionPath.Fix, "Roll back.", Domain.Resolution.SignOffs.None, Noon));
        Assert.Null(room.Clocks!.Awaited);
    }

    [Fact]
    public void A_clock_that_may_not_stop_leaves_the_question_unasked()
    {
        var room = AClockedRoom();
        Done(room.ChangeSeverity(Ana.Id, Severity.Sev1, "All sites.", Noon));
        room.Refuses<AtSev1OnlyTheClientStopsTheClock>(it => it.RequestInformation(Ana, Ruth, "Which sites?", Due, true, Noon).Refusal);
        room.Refuses<OnlyTheClientsAnswerStopsAClock>(it => it.RequestInformation(Ana, Mira, "Which sites?", Due, true, Noon).Refusal);
        Assert.Empty(room.Asks);
    }

    [Fact]
    public void Asking_the_client_is_speaking_to_them()
    {
        var room = AClockedRoom();
        Done(room.RequestInformation(Ana, Ruth, "Which sites?", Due, false, Noon));
        Assert.False(room.Clocks!.Of(SlaMeasure.FirstResponse)!.IsOpen);
    }

    [Fact]
    public void Somebody_in_the_room_is_asked_in_words_by_a_time_that_lies_ahead()
    {
        _room.Refuses<AskSomebodyInTheRoom>(it => it.RequestInformation(Ana, Ana, "Which sites?", Due, false, Noon).Refusal);
        _room.Refuses<AskSomebodyInTheRoom>(it => it.RequestInformation(Ana, Noor, "Which sites?", Due, false, Noon).Refusal);
        _room.Refuses<AskSomebodyInTheRoom>(it => it.RequestInformation(Ana, null, "Which sites?", Due, false, Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.RequestInformation(Ana, Mira, " ", Due, false, Noon).Refusal);
        _room.Refuses<ThisTimeHasPassed>(it => it.RequestInformation(Ana, Mira, "Which sites?", Noon, false, Noon).Refusal);
    }

    [Fact]
    public void Only_who_was_asked_answers_and_once()
    {
        var asked = Done(_room.RequestInformation(Ana, Mira, "Which sites?", Due, false, Noon));
        Assert.Contains("Mira", _room.Refuses<OnlyWhoWasAskedAnswers>(it => it.AnswerInformation(Ben.Id, asked.Id, "All.", Noon).Refusal).Reason, StringComparison.Ordinal);
        _room.Refuses<AMessageNeedsText>(it => it.AnswerInformation(Mira.Id, asked.Id, "", Noon).Refusal);
        Done(_room.AnswerInformation(Mira.Id, asked.Id, "All.", Noon));
        _room.Refuses<NoSuchRequest>(it => it.AnswerInformation(Mira.Id, asked.Id, "All.", Noon).Refusal);
        _room.Refuses<NoSuchRequest>(it => it.WithdrawInformation(Ana.Id, asked.Id, Noon).Refusal);
    }

    [Fact]
    public void Twenty_wait_at_most()
    {
        for (var at = 0; at < 20; at++)
        {
            Done(_room.RequestInformation(Ana, Mira, "And?", Due, false, Noon));
        }

        _room.Refuses<TooMuchIsAsked>(it => it.RequestInformation(Ana, Mira, "And?", Due, false, Noon).Refusal);
    }

    private static Room AClockedRoom()
    {
        var room = FollowingARoom.AClockedRoom();
        Done(room.OfferRoom(Ana, "", Noon.AddMinutes(30), Noon));
        Done(room.Accept(Ana, Ben, Noon));
        Done(room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
        return room;
    }
}
