using System.Net;
using EscalationRoom.Data;
using EscalationRoom.Web.Admin.Simulating;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Admin;

/// <summary>Tuesday, 10 March 2026, 09:00 in London: shifts decide who is asked, so the hour is fixed.</summary>
public sealed class SimulatingATrigger(FrozenHost host) : IClassFixture<FrozenHost>
{
    public static TheoryData<string> Samples => [.. SampleCases.All.Select(it => it.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_kind_of_trigger_shows_who_is_asked_which_clocks_start_and_who_hears_of_what(string sample)
    {
        var it = await host.As("u-ada").Ask("/api/simulations", new { sample, minutes = 1440 });

        Assert.Equal(HttpStatusCode.OK, it.Status);
        Assert.True(it.Body.GetProperty("meetsTheCriteria").GetBoolean());
        Assert.InRange(it.Body.GetProperty("completeness").GetInt32(), 80, 100);
        Assert.StartsWith("Rule ", it.Text("why"), StringComparison.Ordinal);
        Assert.True(it.Body.GetProperty("askedInTurn").GetArrayLength() > 0);
        Assert.Equal(["Accept", "FirstResponse", "Resolve"], it.Body.GetProperty("clocks").EnumerateArray().Select(one => one.GetProperty("clock").GetString()).Take(3));
        var kinds = it.Body.GetProperty("ladder").EnumerateArray().Select(one => one.GetProperty("kind").GetString()).ToList();
        Assert.Equal("escalation.submitted", kinds[0]);
        Assert.Contains("escalation.routed", kinds);
        Assert.Contains("clock.warned", kinds);
        Assert.Contains("reminder", kinds);
    }

    [Fact]
    public async Task Nothing_is_written_and_nobody_is_told()
    {
        var before = await CountsAsync();
        await host.As("u-ada").Ask("/api/simulations", new { sample = "clinics-down", minutes = 600, acts = new object[] { new { minute = 4, act = "decline" }, new { minute = 9, act = "accept" }, new { minute = 20, act = "writeToClient" } } });

        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task A_decline_and_an_acceptance_are_played_at_their_minutes()
    {
        var it = await host.As("u-ada").Ask("/api/simulations", new { sample = "clinics-down", minutes = 30, acts = new object[] { new { minute = 9, act = "accept" }, new { minute = 4, act = "decline" } } });

        var told = it.Body.GetProperty("ladder").EnumerateArray().Select(one => (Kind: one.GetProperty("kind").GetString(), Minute: (int)(one.GetProperty("at").GetDateTimeOffset() - host.Time.GetUtcNow()).TotalMinutes)).ToList();
        Assert.Contains(("escalation.declined", 4), told);
        Assert.Contains(("escalation.accepted", 9), told);
        Assert.Equal(2, told.Count(one => one.Kind == "escalation.routed"));
    }

    [Fact]
    public async Task What_would_not_go_in_says_why()
    {
        var it = await host.As("u-ada").Ask("/api/simulations", new { sample = "unanswered-ticket", without = "attempts" });

        Assert.Equal("TheSubmissionHasGaps", it.Refusal);
        Assert.Contains(it.List("missing"), one => one!.Contains("prior attempts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nothing-like-it", null, null, 10, null, "NoSuchSample")]
    [InlineData("clinics-down", "cl-nobody", null, 10, null, "SimulateForAClient")]
    [InlineData("clinics-down", null, "Sev9", 10, null, "ChooseASeverityFromOneToFour")]
    [InlineData("clinics-down", null, null, -1, null, "TheDemoClockGoesThatFar")]
    [InlineData("clinics-down", null, null, 20161, null, "TheDemoClockGoesThatFar")]
    [InlineData("clinics-down", null, null, 10, "dance", "NoSuchAct")]
    public async Task Bad_wishes_are_refused_in_words(string sample, string? clientId, string? severity, int minutes, string? act, string refusal)
    {
        var acts = act is null ? [] : new object[] { new { minute = 1, act } };
        Assert.Equal(refusal, (await host.As("u-ada").Ask("/api/simulations", new { sample, clientId, severity, minutes, acts })).Refusal);
    }

    [Fact]
    public async Task Only_administrators_simulate()
    {
        foreach (var who in new[] { "u-rachel", "u-helen", "u-priya", "u-victor", "c-ruth" })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), await Refused(host.As(who).Ask("/api/simulations", new { sample = "clinics-down" })));
            Assert.Equal((HttpStatusCode.Forbidden, "NotAllowed"), await Refused(host.As(who).Look("/api/simulations")));
        }

        Assert.Equal(4, (await host.As("u-ada").Look("/api/simulations")).Body.GetProperty("samples").GetArrayLength());
    }

    private static async Task<(HttpStatusCode, string?)> Refused(Task<ApiAnswer> asked) => await asked is var it ? (it.Status, it.Refusal) : default;

    private async Task<IReadOnlyList<int>> CountsAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(cancellation);
        const string Counts = """
            SELECT COUNT(*) AS Value FROM Rooms UNION ALL SELECT COUNT(*) FROM RoomEvents UNION ALL SELECT COUNT(*) FROM Notices
            UNION ALL SELECT COUNT(*) FROM Deliveries UNION ALL SELECT COUNT(*) FROM Drafts
            """;
        return await db.Database.SqlQueryRaw<int>(Counts).ToListAsync(cancellation);
    }
}
