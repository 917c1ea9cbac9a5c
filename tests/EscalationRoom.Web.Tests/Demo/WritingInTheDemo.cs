using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Demo;

public sealed class WritingInTheDemo(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Tomas_pasted_a_ticket_and_has_not_judged_it_yet()
    {
        var tomas = host.As("u-tomas");
        var draft = (await OneAsync(tomas)).GetProperty("id").GetGuid();
        var kept = (await tomas.Look($"/api/drafts/{draft}")).Body;

        Assert.Equal((6, 1), (kept.GetProperty("imported").GetArrayLength(), kept.GetProperty("files").GetArrayLength()));
        Assert.All(kept.GetProperty("imported").EnumerateArray(), it => Assert.InRange(host.Time.GetUtcNow() - it.GetProperty("sentAt").GetDateTimeOffset(), TimeSpan.FromHours(1.9), TimeSpan.FromHours(25.1)));
        Assert.InRange(kept.GetProperty("completeness").GetInt32(), 30, 79);
        Assert.Superset(new HashSet<string?> { "EW2", "EW5", "EW6" }, (await tomas.Look($"/api/drafts/{draft}/signs")).Body.GetProperty("parts").EnumerateArray().Select(it => it.GetProperty("rule").GetString()).ToHashSet());
        Assert.Equal(["Severity", "Type", "Path", "Owner"], (await tomas.Look($"/api/drafts/{draft}/suggestions")).Body.EnumerateArray().Select(it => it.GetProperty("part").GetString()));
        Assert.StartsWith("line,labels", await tomas.GetStringAsync($"/api/drafts/{draft}/files/{kept.GetProperty("files")[0].GetProperty("id").GetGuid()}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_discarded_does_not_come_back_with_the_next_start()
    {
        var lena = host.As("u-lena");
        var draft = (await OneAsync(lena)).GetProperty("id").GetGuid();
        await lena.Do(draft, "discard");
        await host.Get<DemoSeed>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, (await lena.Look("/api/drafts")).Body.GetArrayLength());
    }

    private static async Task<System.Text.Json.JsonElement> OneAsync(HttpClient who) => Assert.Single((await who.Look("/api/drafts")).Body.EnumerateArray());
}
