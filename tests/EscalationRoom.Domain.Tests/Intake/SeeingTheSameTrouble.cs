using EscalationRoom.Domain.Intake;

namespace EscalationRoom.Domain.Tests.Intake;

public sealed class SeeingTheSameTrouble
{
    [Theory]
    [InlineData("Clinic booking and results feed down at all 14 sites", "Booking is failing in every clinic", true)]
    [InlineData("Clinic booking and results feed down at all 14 sites", "The results feed of the clinics stopped", true)]
    [InlineData("Clinic booking and results feed down at all 14 sites", "Invoice 4471 counts test traffic", false)]
    [InlineData("Clinic booking and results feed down at all 14 sites", "Down", false)]
    [InlineData("Clinic booking and results feed down at all 14 sites", "", false)]
    [InlineData("", "", false)]
    public void Two_stories_are_one_when_their_telling_words_are(string known, string told, bool looks) => Assert.Equal(looks, SameTrouble.Looks(known, told));

    [Fact]
    public void Endings_and_small_words_do_not_count()
    {
        Assert.Equal(1, SameTrouble.Likeness("Bookings failing", "the booking failed again"));
        Assert.Equal(0, SameTrouble.Likeness("This would have been about them", "That could have been about their"));
    }
}
