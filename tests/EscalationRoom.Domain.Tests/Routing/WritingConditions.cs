using CsCheck;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using static EscalationRoom.Domain.Tests.Routing.Office;

namespace EscalationRoom.Domain.Tests.Routing;

public sealed class WritingConditions
{
    [Theory]
    [InlineData("severity = sev1", true)]
    [InlineData("severity in (Sev2, Sev3)", false)]
    [InlineData("not severity in (Sev2, Sev3)", true)]
    [InlineData("client tier = Strategic and type = service_outage", true)]
    [InlineData("client tier = Standard or flag = regulated", true)]
    [InlineData("client tier = Standard or flag = at risk and severity = Sev1", false)]
    [InlineData("(client tier = Standard or flag = regulated) and not (severity = Sev4 or (sector = healthcare and amount < 10))", true)]
    [InlineData("now within cal-emea", true)]
    [InlineData("now within cal-apac", false)]
    [InlineData("amount >= 1", false)]
    [InlineData("amount < 1,000,000", false)]
    [InlineData("otherwise", true)]
    public void They_ask_about_a_case(string text, bool holds) => Assert.Equal(holds, Read(text).Holds(ACase()));

    [Theory]
    [InlineData(49_999, false)]
    [InlineData(50_000, true)]
    public void An_amount_counts_from_the_number_on(int amount, bool holds) =>
        Assert.Equal(holds, Read("amount >= 50,000").Holds(ACase(amount: amount)));

    [Theory]
    [InlineData("colour = red", typeof(ThereIsNoSuchField))]
    [InlineData("severity = Sev9", typeof(TheFieldHasNoSuchValue))]
    [InlineData("now within cal-mars", typeof(TheFieldHasNoSuchValue))]
    [InlineData("flag = ", typeof(TheFieldHasNoSuchValue))]
    [InlineData("severity Sev1", typeof(ThereIsNoSuchField))]
    [InlineData("severity > Sev1", typeof(TheConditionCannotBeRead))]
    [InlineData("amount >= much", typeof(TheConditionCannotBeRead))]
    [InlineData("amount = 5", typeof(TheConditionCannotBeRead))]
    [InlineData("(severity = Sev1", typeof(TheConditionCannotBeRead))]
    [InlineData("severity = Sev1)", typeof(TheConditionCannotBeRead))]
    [InlineData("severity in (Sev1", typeof(TheConditionCannotBeRead))]
    [InlineData("type = service_outage and", typeof(ThereIsNoSuchField))]
    [InlineData("", typeof(ThereIsNoSuchField))]
    public void What_cannot_be_meant_is_refused_with_its_reason(string text, Type refusal) =>
        Assert.IsType(refusal, Condition.Read(text).Refusal);

    [Fact]
    public void Neither_endless_nor_bottomless_ones_are_read()
    {
        Assert.IsType<TheConditionIsTooLong>(Condition.Read(new string('x', 1_001)).Refusal);
        Assert.IsType<TheConditionCannotBeRead>(Condition.Read(new string('(', 500)).Refusal);
    }

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_in_words() => Gen.OneOf(
            Gen.String[0, 60],
            OneOf("and", "or", "not", "(", ")", "in", "=", ",", ">=", "amount", "severity", "Sev1", "otherwise", "now", "within", "5", "client tier").Array[0, 15].Select(it => string.Join(' ', it)))
        .Sample(text => Assert.NotEmpty(Condition.Read(text) is { IsDone: true, Value: var read } ? read.Words : Condition.Read(text).Refusal!.Reason));

    [Fact]
    public void A_condition_reads_back_as_it_was_written() => Tree(4).Where(it => it.Words.Length <= 1_000).Sample(it =>
    {
        var again = Read(it.Words);
        Assert.Equal(it.Words, again.Words);
        Assert.All(Cases, asked => Assert.Equal(it.Holds(asked), again.Holds(asked)));
    });

    private static readonly RoutingCase[] Cases =
    [
        ACase(), ACase(EscalationType.BillingDispute, Severity.Sev3, Tarnhill, 30_000), ACase(EscalationType.SlaBreach, Severity.Sev2, Quillon, 5),
    ];

    private static Condition Read(string text) => Condition.Read(text) is { IsDone: true, Value: var read } it ? read : throw new ArgumentException(text);

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(it => words[it]);

    private static Gen<Condition> Tree(int depth)
    {
        var leaf = OneOf("severity = Sev1", "type in (billing_dispute, sla_breach)", "amount >= 50,000", "amount < 10", "flag = renewal<=90d", "client tier = Enterprise", "now within cal-emea", "sector = financial services")
            .Select(Read);
        if (depth == 0)
        {
            return leaf;
        }

        var parts = Tree(depth - 1).Array[2, 3];
        return Gen.OneOf(leaf, Tree(depth - 1).Select(it => (Condition)new NotThat(it)), parts.Select(it => (Condition)new AllOf([.. it])), parts.Select(it => (Condition)new AnyOf([.. it])));
    }
}
