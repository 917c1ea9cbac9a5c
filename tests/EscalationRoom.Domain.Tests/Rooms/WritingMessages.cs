using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class WritingMessages
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Olu, Tomas, Ruth, Helen);

    [Fact]
    public void A_message_lies_in_one_lane_and_counts_there()
    {
        var (client, inside) = (_room.Heads.Client, _room.Heads.Internal);
        var posted = Done(_room.PostMessage(Ana.Id, Lane.Internal, "Hello", Noon));
        Assert.Equal((Lane.Internal, inside + 1, "Hello"), (posted.Lane, posted.Number, posted.Words));
        Assert.Equal(client, _room.Heads.Client);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void A_message_needs_text(string text) => _room.Refuses<AMessageNeedsText>(it => it.PostMessage(Ana.Id, Lane.Internal, text, Noon).Refusal);

    [Fact]
    public void The_limit_is_16_KB_of_UTF8_exactly()
    {
        Done(_room.PostMessage(Ana.Id, Lane.Internal, new string('t', Room.LongestText), Noon));
        Done(_room.PostMessage(Ana.Id, Lane.Internal, new string('ü', Room.LongestText / 2), Noon));
        _room.Refuses<TheTextIsTooLong>(it => it.PostMessage(Ana.Id, Lane.Internal, new string('t', Room.LongestText + 1), Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.PostMessage(Ana.Id, Lane.Internal, new string('ü', (Room.LongestText / 2) + 1), Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.PostMessage(Ana.Id, Lane.Internal, string.Concat(Enumerable.Repeat("語", (Room.LongestText / 3) + 1)), Noon).Refusal);
    }

    [Fact]
    public void A_reply_stays_in_its_lane()
    {
        var question = Posted(Ruth, Lane.Client, "Are you there?");
        Assert.Equal(question.Id, Done(_room.PostMessage(Ana.Id, Lane.Client, "Yes.", Noon, question)).ReplyTo);
        _room.Refuses<AReplyStaysInItsLane>(it => it.PostMessage(Ana.Id, Lane.Internal, "Who answers?", Noon, question).Refusal);
    }

    [Fact]
    public void Its_author_edits_it_for_15_minutes()
    {
        var message = Posted(Ana, Lane.Internal, "Helo");
        var edited = Done(_room.EditMessage(Ana.Id, message, "Hello", Noon.AddMinutes(15)));
        Assert.Equal((message.Id, "Hello", Lane.Internal), (edited.About, edited.Words, edited.Lane));

        _room.Refuses<TooLateToEdit>(it => it.EditMessage(Ana.Id, message, "Hello", Noon.AddMinutes(15).AddTicks(1)).Refusal);
        _room.Refuses<OnlyTheAuthorCanChangeAMessage>(it => it.EditMessage(Ben.Id, message, "Hi", Noon).Refusal);
        _room.Refuses<AMessageNeedsText>(it => it.EditMessage(Ana.Id, message, "", Noon).Refusal);
        _room.Refuses<TheMessageWasDeleted>(it => it.EditMessage(Ana.Id, message with { IsDeleted = true }, "Hello", Noon).Refusal);
    }

    [Fact]
    public void Its_author_deletes_it_once()
    {
        var message = Posted(Ana, Lane.Client, "Oops");
        _room.Refuses<OnlyTheAuthorCanChangeAMessage>(it => it.DeleteMessage(Ben.Id, message, Noon).Refusal);
        Assert.Equal((message.Id, Lane.Client), (Done(_room.DeleteMessage(Ana.Id, message, Noon)).About, Lane.Client));
        _room.Refuses<TheMessageWasDeleted>(it => it.DeleteMessage(Ana.Id, message with { IsDeleted = true }, Noon).Refusal);
    }

    [Fact]
    public void Anybody_reacts_with_one_of_three_signs_and_takes_it_back()
    {
        var message = Posted(Ana, Lane.Internal, "Confirmed?");
        Assert.True(Done(_room.React(Olu.Id, message, "✅", isOn: true, Noon)).IsOn);
        Assert.False(Done(_room.React(Olu.Id, message, "✅", isOn: false, Noon)).IsOn);
        _room.Refuses<UnknownReaction>(it => it.React(Olu.Id, message, "💣", isOn: true, Noon).Refusal);
        _room.Refuses<TheMessageWasDeleted>(it => it.React(Olu.Id, message with { IsDeleted = true }, "👍", isOn: true, Noon).Refusal);
    }

    [Fact]
    public void A_message_is_pinned_and_unpinned()
    {
        var message = Posted(Ana, Lane.Internal, "Wording: no indication of loss.");
        Assert.Equal((message.Id, true), (Done(_room.PinMessage(Ben.Id, message, isOn: true, Noon)).About, true));
        _room.Refuses<TheMessageWasDeleted>(it => it.PinMessage(Ben.Id, message with { IsDeleted = true }, isOn: true, Noon).Refusal);
    }

    [Theory]
    [InlineData("@Ben.Ode please look", "Ben Ode")]
    [InlineData("please look, @ben.ode.", "Ben Ode")]
    [InlineData("@ben: yes or no?", "Ben Ode")]
    [InlineData("(@OLU) and @Ben", "Ben Ode,Olu Adeyemi")]
    [InlineData("@tomas.herrera, @Tomás", "Tomás Herrera")]
    [InlineData("@ben @ben @Ben.Ode", "Ben Ode")]
    [InlineData("mail me at olu@ben.example", "")]
    [InlineData("@Benjamin, @be, @ben.odes, @, @@", "")]
    [InlineData("Ben, Olu: yes or no?", "")]
    public void A_text_names_people_by_given_or_full_name(string text, string named) =>
        Assert.Equal(named, Names(Done(_room.PostMessage(Ana.Id, Lane.Internal, text, Noon)).Mentions));

    [Fact]
    public void Only_those_who_read_the_lane_are_ever_named()
    {
        Assert.Equal("", Names(Done(_room.PostMessage(Ana.Id, Lane.Internal, "Do not tell @Ruth", Noon)).Mentions));
        Assert.Equal("Helen Strand", Names(Done(_room.PostMessage(Helen.Id, Lane.Executive, "@Ben, @Helen", Noon, mentions: [Olu.Id])).Mentions));
    }

    [Fact]
    public void People_can_be_picked_by_hand_too() =>
        Assert.Equal("Ben Ode,Olu Adeyemi", Names(Done(_room.PostMessage(Ana.Id, Lane.Internal, "@Ben", Noon, mentions: [Olu.Id])).Mentions));

    [Fact]
    public void The_owner_and_the_whole_room_can_be_called_without_a_name()
    {
        Assert.Equal(_room.Owner.Name, Names(Done(_room.PostMessage(Ben.Id, Lane.Internal, "@owner, please look", Noon)).Mentions));
        var called = Done(_room.PostMessage(Ana.Id, Lane.Internal, "@room: read this", Noon)).Mentions;
        Assert.Equal(_room.Participants.Where(it => it.Reads.Has(Lane.Internal)).Select(it => it.Id), called);
        Assert.DoesNotContain(Ruth.Id, called);
    }

    [Fact]
    public void A_contact_calls_only_whom_they_see()
    {
        Assert.Equal("Ben Ode", Names(Done(_room.PostMessage(Ana.Id, Lane.Client, "@Ben", Noon)).Mentions));
        Assert.Equal("", Names(Done(_room.PostMessage(Ruth.Id, Lane.Client, "@Ben", Noon)).Mentions));
        Assert.Equal(_room.Owner.Name, Names(Done(_room.PostMessage(Ruth.Id, Lane.Client, "@owner", Noon)).Mentions));
    }

    private PostedMessage Posted(Person by, Lane lane, string text)
    {
        var it = Done(_room.PostMessage(by.Id, lane, text, Noon));
        return new PostedMessage(it.Id, it.Lane, it.By, it.At, IsDeleted: false);
    }

    [Fact]
    public void A_contact_calls_only_people_a_contact_can_see()
    {
        Assert.Equal("Ana Silva,Ruth Ambrose", Names(Done(_room.PostMessage(Ruth.Id, Lane.Client, "@Ana @Ben @Helen @Ruth", Noon)).Mentions));
        Assert.Equal("Ana Silva,Ben Ode", Names(Done(_room.PostMessage(Ana.Id, Lane.Client, "@Ana @Ben", Noon)).Mentions));
    }

    private string Names(PersonId[] mentions) => string.Join(',', mentions.Select(it => _room.Find(it)!.Name));
}
