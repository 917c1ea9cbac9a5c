using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests;

public sealed class SigningInToTheApp : IAsyncLifetime
{
    private RunningApp _app = null!;
    private Person _priya = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _priya = await _app.AddAsync(SomePeople.Priya());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page()
    {
        using var browser = new Browser(_app);
        var page = await browser.GoAsync("/");
        Assert.Equal("/identity/sign-in", page.Address.AbsolutePath);
        Assert.Contains("<h1>Sign in</h1>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_password_leads_back_to_the_page_one_wanted()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_priya);
        Assert.Equal((HttpStatusCode.OK, _priya.Id.ToString()), (page.Status, page.Text));
    }
}
