using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Accounts;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests.Security;

/// <summary>What <c>user reset-mfa</c> does.</summary>
public sealed class ResettingSecondFactors(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private readonly RunningApp _app = fixture.App;
    private Person _noor = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _noor = await _app.AddAsync(SomePeople.Noor());
        _browser = new Browser(_app);
        await _browser.SignInAsync(_noor);
        var page = await _browser.GoAsync("/identity/security/authenticator");
        await _browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(SettingUpAnAuthenticator.KeyOn(page))));
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_password_alone_lets_in_again_and_whatever_was_signed_in_is_out()
    {
        Assert.True(await ResetAsync(_noor.Email.ToUpperInvariant()));
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal("/identity/sign-in", (await _browser.GoAsync("/")).Address.AbsolutePath);
        using var again = new Browser(_app);
        Assert.Equal(_noor.Id.ToString(), (await again.SignInAsync(_noor)).Text);
    }

    [Fact]
    public async Task An_address_nobody_signs_in_by_is_told_so() => Assert.False(await ResetAsync("nobody@corvane.example"));

    private async Task<bool> ResetAsync(string email)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ResetSecondFactors>().RunAsync(email, CancellationToken.None)).IsDone;
    }
}
