using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class StartingSeveralNodesTogether : IAsyncLifetime
{
    private static readonly (string Key, string Value)[] Settings = [.. OtherClient.Settings, ("Identity:Issuer", "http://all-nodes.example/")];

    private readonly TemporaryDatabase _database = new();
    private RunningApp[] _nodes = [];

    public async ValueTask InitializeAsync()
    {
        await using (await RunningApp.StartAsync(_database, isOwner: false))
        {
            // Makes the tables, and no key: nothing was asked yet.
        }

        _nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunningApp.StartAsync(_database, isOwner: false, Settings)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _database.Dispose();
    }

    [Fact]
    public async Task They_end_with_one_signing_key()
    {
        var keys = await Task.WhenAll(_nodes.Select(async node =>
        {
            using var client = new OtherClient(node);
            return (await client.ReadAsync("/.well-known/jwks")).GetProperty("keys")[0].GetProperty("n").GetString();
        }));
        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void They_end_with_one_client_secret_and_read_what_any_of_them_protected()
    {
        Assert.Single(_nodes.AsParallel().Select(it => it.Services.GetRequiredService<StoredKeys>().ClientSecret()).Distinct());

        var protectors = _nodes.Select(it => it.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test")).ToList();
        foreach (var sealedText in protectors.Select(it => it.Protect("hello")).ToList())
        {
            Assert.All(protectors, it => Assert.Equal("hello", it.Unprotect(sealedText)));
        }
    }

    [Fact]
    public async Task One_ring_key_is_made_however_many_start()
    {
        await Task.WhenAll(_nodes.Select(it => Task.Run(() => it.Services.GetRequiredService<StoredKeys>().ClientSecret())));
        await _nodes[0].ChangeAsync(db =>
        {
            Assert.Single(db.DataProtectionKeys);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_code_given_by_one_is_taken_by_another()
    {
        var priya = await _nodes[0].AddAsync(SomePeople.Priya());
        using var one = new OtherClient(_nodes[0]);
        using var other = new OtherClient(_nodes[1]);
        Assert.True((await other.RedeemAsync(await one.CodeAsync(priya))).HasTokens);
    }

    [Fact]
    public async Task Starting_again_registers_the_app_again_and_signing_in_still_works()
    {
        await using var again = await RunningApp.StartAsync(_database, isOwner: false, Settings);
        var priya = await again.AddAsync(SomePeople.Priya());
        using var browser = new Browser(again);
        Assert.Equal(priya.Id.ToString(), (await browser.SignInAsync(priya)).Text);
        using var onOther = new Browser(_nodes[2]);
        Assert.Equal(priya.Id.ToString(), (await onOther.SignInAsync(priya)).Text);
    }
}
