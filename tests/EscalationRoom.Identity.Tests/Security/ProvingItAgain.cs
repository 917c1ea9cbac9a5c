using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests.Security;

/// <summary>A browser left open, or a stolen cookie, must not be enough to take an account over.</summary>
public sealed class ProvingItAgain : IAsyncLifetime
{
    private static readonly string[] Pages =
    [
        "/identity/security", "/identity/security/password", "/identity/security/authenticator", "/identity/security/authenticator/remove",
        "/identity/security/recovery-codes",
    ];

    private RunningApp _app = null!;
    private Person _priya = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync(("Identity:ConfirmationCounts", "00:00:02"));
        _priya = await _app.AddAsync(SomePeople.Priya());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_just_signed_in_sees_how_and_who_did_so_long_ago_signs_in_again_first()
    {
        using var browser = new Browser(_app);
        Assert.Contains("<h1>How you sign in</h1>", (await browser.SignInAsync(_priya, to: "/identity/security")).Text, StringComparison.Ordinal);
        await Task.Delay(2_100, TestContext.Current.CancellationToken);
        foreach (var page in Pages)
        {
            Assert.Equal("/identity/sign-in", (await browser.GoAsync(page)).Address.AbsolutePath);
        }

        Assert.Contains("<h1>How you sign in</h1>", (await browser.SignInAsync(_priya, to: "/identity/security/password")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_filled_too_late_changes_nothing()
    {
        using var browser = new Browser(_app);
        await browser.SignInAsync(_priya);
        var form = await browser.GoAsync("/identity/security/password");
        await Task.Delay(2_100, TestContext.Current.CancellationToken);
        var answer = await browser.SubmitOnceAsync(form, ("current", RunningApp.Password), ("password", "four unrelated words here"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var again = new Browser(_app);
        Assert.Equal(_priya.Id.ToString(), (await again.SignInAsync(_priya)).Text);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_sees_anything()
    {
        using var stranger = new Browser(_app);
        foreach (var page in Pages)
        {
            Assert.Equal("/identity/sign-in", (await stranger.GoAsync(page)).Address.AbsolutePath);
        }

        foreach (var form in Pages.Skip(1))
        {
            Assert.StartsWith("/identity/sign-in", (await stranger.PostAsync(form)).Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }
}
