using EscalationRoom.Domain.Assist;

namespace EscalationRoom.Domain.Tests.Assist;

public sealed class ReadingTheMood
{
    [Theory]
    [InlineData("Terrible night: 41 trucks delayed, and still no answer. We have lost patience.", -1, -0.4)]
    [InlineData("It is frustrating and disappointing, and I want your director to call me.", -1, -0.4)]
    [InlineData("This is unacceptable.", -1, -0.4)]
    [InlineData("Any news? Docks 3 to 9 are still on paper.", -0.1, 0.1)]
    [InlineData("Could somebody tell us where this stands?", -0.1, 0.1)]
    [InlineData("Thank you, that was quick and very helpful.", 0.4, 1)]
    [InlineData("", 0, 0)]
    public void Words_say_how_somebody_feels(string text, double least, double most) => Assert.InRange(Sentiment.Of(text), least, most);

    [Theory]
    [InlineData("This is good.", "This is not good.")]
    [InlineData("We are happy.", "We were never really happy.")]
    [InlineData("It is clear and helpful.", "It isn't clear or helpful.")]
    public void A_negation_turns_a_word(string good, string bad)
    {
        Assert.True(Sentiment.Of(good) > 0);
        Assert.True(Sentiment.Of(bad) < 0);
    }

    [Fact]
    public void Twice_turned_is_not_turned() => Assert.True(Sentiment.Of("Never not good.") > 0);

    [Fact]
    public void What_is_not_bad_is_better_than_what_is() => Assert.True(Sentiment.Of("It was not terrible.") > Sentiment.Of("It was terrible."));

    [Fact]
    public void Stress_capitals_and_exclamation_marks_count_more()
    {
        Assert.True(Sentiment.Of("It is very bad.") < Sentiment.Of("It is bad."));
        Assert.True(Sentiment.Of("It is BAD again.") < Sentiment.Of("It is bad again."));
        Assert.True(Sentiment.Of("It is bad!!") < Sentiment.Of("It is bad."));
        Assert.True(Sentiment.Of("It is slightly bad.") > Sentiment.Of("It is bad."));
    }

    [Theory]
    [InlineData("Please feed the latest goods to the waiter.")]
    [InlineData("What happened against the plan?")]
    public void Words_that_only_look_alike_say_nothing(string text) => Assert.Equal(0, Sentiment.Of(text));

    [Fact]
    public void Complaints_are_the_exact_sentences_and_never_a_quotation_of_somebody_else() =>
        Assert.Equal(["This is terrible.", "We are disappointed."], Sentiment.Complaints("Hello.\nThis is terrible. We are disappointed. The feed is here.\n> This was a horrible idea."));

    [Theory]
    [InlineData("terrible")]
    [InlineData("great")]
    public void It_stays_between_minus_one_and_one(string word) => Assert.InRange(Sentiment.Of(string.Join(' ', Enumerable.Repeat(word, 500))), -1, 1);
}
