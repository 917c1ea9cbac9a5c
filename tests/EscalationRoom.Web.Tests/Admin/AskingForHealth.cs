using System.Net;
using EscalationRoom.Data;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Admin;

public sealed class AskingForHealth(TestHost host) : IClassFixture<TestHost>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task A_stranger_hears_one_word(string path)
    {
        using var stranger = host.CreateClient();
        using var answer = await stranger.GetAsync(path, Stop);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task An_administrator_hears_every_check_and_nobody_else()
    {
        Assert.Contains("database writable", await AskAsync("u-ada"), StringComparison.Ordinal);
        Assert.Equal("Healthy", await AskAsync("u-priya"));
    }

    [Fact]
    public async Task A_database_of_another_version_is_not_ready_but_the_process_lives()
    {
        await using var sick = new TestHost();
        await sick.InitializeAsync();
        await using (var db = await sick.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(Stop))
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')", Stop);
        }

        using var stranger = sick.CreateClient();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await stranger.GetAsync("/health/ready", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/health/live", Stop)).StatusCode);
    }

    private async Task<string> AskAsync(string who)
    {
        using var client = host.As(who);
        return await client.GetStringAsync("/health/ready");
    }
}
