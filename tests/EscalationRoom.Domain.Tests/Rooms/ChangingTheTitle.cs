using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class ChangingTheTitle
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ruth);

    [Fact]
    public void The_old_title_stays_in_the_record_for_the_client_and_inside()
    {
        var before = _room.Title;
        var told = Done(_room.Retitle(Ana.Id, "  Portal slow at three sites ", before, Noon));
        Assert.Equal("Portal slow at three sites", _room.Title);
        Assert.Equal((before, _room.Title, Lane.Internal, Ana.Id), (told.From, told.To, told.Lane, told.By));

        var shown = Assert.Single(_room.Recorded.OfType<RetitlingAnnounced>());
        Assert.Equal((before, _room.Title, Lane.Client), (shown.From, shown.To, shown.Lane));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void A_title_has_words_and_is_no_longer_than_at_opening(string? title) =>
        _room.Refuses<ATitleSaysWhatItIsAbout>(it => it.Retitle(Ana.Id, title ?? new string('x', Completeness.LongestTitle + 1), it.Title, Noon).Refusal);

    [Fact]
    public void What_its_author_did_not_see_is_not_written_over()
    {
        var seen = _room.Title;
        Done(_room.Retitle(Ana.Id, "Portal slow", seen, Noon));
        _room.Refuses<SomebodyRetitledItMeanwhile>(it => it.Retitle(Rachel.Id, "Portal down", seen, Noon).Refusal);
        _room.Refuses<ItHasThatTitleAlready>(it => it.Retitle(Rachel.Id, "Portal slow", "Portal slow", Noon).Refusal);
    }
}
