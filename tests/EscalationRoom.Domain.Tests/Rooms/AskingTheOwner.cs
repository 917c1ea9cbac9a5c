using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>Executives ask without interrupting: the question waits until whoever owns the room is ready.</summary>
public sealed class AskingTheOwner
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Helen);

    [Fact]
    public void The_question_waits_and_the_answer_replies_to_it()
    {
        var asked = Done(_room.AskQuestion(Helen.Id, "Is any data exposed?", Noon));
        var answered = Done(_room.AnswerQuestion(Ana.Id, asked.Id, "No sign of it.", Noon.AddMinutes(3)));
        var said = _room.Recorded.OfType<MessagePosted>().ToList();

        Assert.Equal((1, asked.Message, said[0].Id), (asked.Place, said[1].ReplyTo!.Value, asked.Message));
        Assert.All(_room.Recorded, it => Assert.Equal(Lane.Executive, it.Lane));
        Assert.Equal((asked.Id, said[1].Id), (answered.Question, answered.Message));
        Assert.Equal((AskState.Answered, said[1].Id), (_room.Asks[0].State, _room.Asks[0].SettledBy));
    }

    [Fact]
    public void Whoever_owns_the_room_by_then_answers_it()
    {
        var asked = Done(_room.AskQuestion(Helen.Id, "Who calls the COO?", Noon));
        var offer = Done(_room.OfferHandoff(Ana.Id, Ben, "Yours.", TimeSpan.FromMinutes(5), Noon)).Handoff;
        Done(_room.AcceptHandoff(Ben, offer, "Mine.", Noon));
        Assert.Null(Permissions.Check("room.question.answer", Ben, _room.Seats, Lane.Executive));
        Assert.IsType<NotAllowed>(Permissions.Check("room.question.answer", Ana, _room.Seats, Lane.Executive));
        Done(_room.AnswerQuestion(Ben.Id, asked.Id, "I do.", Noon));
    }

    [Fact]
    public void Nothing_is_answered_twice_and_only_its_asker_withdraws_it()
    {
        var asked = Done(_room.AskQuestion(Helen.Id, "Who calls the COO?", Noon));
        _room.Refuses<OnlyTheAskerCanWithdraw>(it => it.WithdrawQuestion(Ana.Id, asked.Id, Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.AnswerQuestion(Ana.Id, asked.Id, "", Noon).Refusal);
        Done(_room.WithdrawQuestion(Helen.Id, asked.Id, Noon));
        _room.Refuses<NoSuchQuestion>(it => it.AnswerQuestion(Ana.Id, asked.Id, "I do.", Noon).Refusal);
        _room.Refuses<NoSuchQuestion>(it => it.WithdrawQuestion(Helen.Id, asked.Id, Noon).Refusal);
        Assert.Equal(AskState.Withdrawn, _room.Asks[0].State);
    }

    [Fact]
    public void The_owner_asks_nobody_and_ten_wait_at_most()
    {
        _room.Refuses<YouOwnThisRoomYourself>(it => it.AskQuestion(Ana.Id, "Am I right?", Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.AskQuestion(Helen.Id, " ", Noon).Refusal);
        for (var at = 0; at < 10; at++)
        {
            Done(_room.AskQuestion(Helen.Id, "And this?", Noon));
        }

        _room.Refuses<TooManyQuestionsWait>(it => it.AskQuestion(Helen.Id, "And that?", Noon).Refusal);
    }

    [Fact]
    public void An_observer_asks_in_the_executive_lane_and_writes_in_no_other()
    {
        Assert.Null(Permissions.Check("room.question.ask", Helen, _room.Seats, Lane.Executive));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Helen, _room.Seats, Lane.Client));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Helen, _room.Seats, Lane.Internal));
    }

    [Fact]
    public void A_verdict_answers_what_was_asked_of_its_giver_and_nobody_else()
    {
        var plan = Done(_room.AddDocument(Ana.Id, Lane.Internal, new StoredFile("plan.md", "text/markdown", 1, "ab12"), Noon));
        var of = Done(_room.RequestReview(Ana.Id, Ben, Lane.Internal, "Safe?", Noon.AddHours(1), Noon, plan.Id));
        Done(_room.RequestReview(Ana.Id, Helen, Lane.Internal, "And you?", null, Noon, plan.Id));
        Done(_room.GiveReview(Ben.Id, new PostedItem(plan.Id, plan.Lane), ReviewVerdict.Approved, "", Noon));

        Assert.Equal([AskState.Answered, AskState.Open], _room.Asks.Select(it => it.State));
        Assert.Equal((of.Id, Ben.Id, Noon.AddHours(1)), (_room.Asks[0].Id, _room.Asks[0].Of, _room.Asks[0].Due));
    }
}
