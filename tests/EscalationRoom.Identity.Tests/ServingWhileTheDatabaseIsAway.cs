using System.Net;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Identity.Tests;

public sealed class ServingWhileTheDatabaseIsAway
{
    /// <summary>A node that starts before its database answers, or under load, reads its keys in vain at first.</summary>
    [Fact]
    public async Task The_first_request_that_found_no_keys_does_not_spoil_the_later_ones()
    {
        await using var app = await RunningApp.StartAsync();
        await app.ChangeAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE SigningKeys RENAME TO Away"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        Assert.Equal(HttpStatusCode.InternalServerError, await AskAsync(client));

        await app.ChangeAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO SigningKeys"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(".well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
