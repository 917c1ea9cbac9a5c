using System.Net;
using System.Security.Cryptography;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class TakingTheSecondStep(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private string _key = "";
    private string _recovery = "";

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        await using var scope = _app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(_noor.Email))!;
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        _recovery = (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 1))!.Single();
        _key = (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_password_alone_does_not_let_anybody_in()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_noor);
        Assert.Equal("/identity/second-step", page.Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_apps_code_completes_the_sign_in()
    {
        using var browser = new Browser(_app);
        var page = await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", Code()));
        Assert.Equal(_noor.Id.ToString(), page.Text);
    }

    [Theory]
    [InlineData("000000")]
    [InlineData("")]
    [InlineData("not a code")]
    public async Task Another_code_does_not(string code)
    {
        using var browser = new Browser(_app);
        var page = await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", code));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("This code is not right", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_somebody_watched_being_typed_does_not_work_again()
    {
        var code = Code();
        using var browser = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", code))).Text);
        using var other = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SubmitAsync(await other.SignInAsync(_noor), ("code", code))).Status);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        using var browser = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await browser.SubmitAsync(await browser.SignInAsync(_noor), ("code", _recovery))).Text);
        using var other = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.SubmitAsync(await other.SignInAsync(_noor), ("code", _recovery))).Status);
    }

    [Fact]
    public async Task The_second_page_alone_leads_back_to_the_first()
    {
        using var browser = new Browser(_app);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/identity/second-step")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_noor);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            page = await browser.SubmitAsync(page, ("code", $"{attempt:000000}"));
        }

        Assert.Contains("Too many attempts", (await browser.SubmitAsync(page, ("code", Code()))).Text, StringComparison.Ordinal);
    }

    /// <summary>What an authenticator app shows now (RFC 6238), computed apart from the product.</summary>
    private string Code()
    {
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // Authenticator apps use SHA-1.
        var hash = HMACSHA1.HashData(FromBase32(_key), step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(it => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(it), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(it => Convert.ToByte(bits.Substring(it * 8, 8), 2))];
    }
}
