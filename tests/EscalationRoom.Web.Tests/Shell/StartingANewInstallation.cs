using EscalationRoom.Data;
using EscalationRoom.Data.Seed;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class StartingANewInstallation
{
    [Fact]
    public async Task Until_somebody_has_an_account_every_page_says_how_the_first_is_made()
    {
        await using var host = new NewHost();
        await host.InitializeAsync();
        Assert.Contains("user create-admin --email", await PageAsync(host, "/"), StringComparison.Ordinal);
        Assert.Contains("user create-admin --email", await PageAsync(host, "/r/ESC-2026-0001"), StringComparison.Ordinal);
        using (var machine = host.CreateClient())
        {
            Assert.DoesNotContain("create-admin", await machine.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.People.AddRange(DemoPeople.All(DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("create-admin", await PageAsync(host, "/"), StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(TestHost host, string path)
    {
        using var client = host.CreateClient(new() { BaseAddress = host.ClientOptions.BaseAddress, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private sealed class NewHost : TestHost
    {
        protected override bool HasPeople => false;
    }
}
