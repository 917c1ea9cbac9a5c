using EscalationRoom.Web.Routing.Rules;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class PastingACase
{
    private static readonly RulesTrial Nothing = new(null, null, null, null, null, null, null);

    [Theory]
    [InlineData("type: contract_dispute\nclient: cl-tarnhill\nseverity: Sev2\namount: GBP 118,400\nskills: billing, contract")]
    [InlineData("""{ "clientId": "cl-tarnhill", "type": "contract_dispute", "severity": "Sev2", "amount": 118400, "skills": "billing, contract" }""")]
    [InlineData("Type = contract_dispute,\r\nClient ID = cl-tarnhill,\r\nSeverity = Sev2\r\nAmount = 118,400\r\nSkills = billing, contract\r\n")]
    public void Lines_and_JSON_fill_the_same_fields(string pasted)
    {
        var read = PastedCase.Read(pasted, Nothing);

        Assert.Equal(("cl-tarnhill", "contract_dispute", "Sev2", 118_400m, "billing, contract"), (read.ClientId, read.Type, read.Severity, read.Amount, read.Skills));
    }

    [Fact]
    public void What_is_not_said_stays_as_it_was()
    {
        var before = Nothing with { Type = "sla_breach", Amount = 5 };

        Assert.Equal(before, PastedCase.Read("Dear all, the client is upset and a {broken} text says nothing: of use", before));
    }
}
