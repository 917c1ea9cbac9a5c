using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;

namespace EscalationRoom.Identity.Tests.Security;

public sealed class AskingStaffForMore : IAsyncLifetime
{
    private const string FirstFactor = "/identity/first-factor";

    private RunningApp _app = null!;
    private Person _priya = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await RunningApp.StartAsync(("Identity:SecondFactorFor", "Staff"));
        _priya = await _app.AddAsync(SomePeople.Priya());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_has_only_a_password_sets_up_more_before_going_on()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_priya);
        Assert.Equal(FirstFactor, page.Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/identity/security")).Address.AbsolutePath);

        var codes = await browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(SettingUpAnAuthenticator.KeyOn(page))));
        Assert.Equal(10, SettingUpAnAuthenticator.CodesOn(codes).Count);
        Assert.Equal(_priya.Id.ToString(), (await browser.GoAsync("/")).Text);
    }

    [Fact]
    public async Task A_wrong_code_leaves_them_outside()
    {
        using var browser = new Browser(_app);
        var page = await browser.SubmitAsync(await browser.SignInAsync(_priya), ("code", "000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("/identity/sign-in", (await browser.GoAsync("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Contacts_of_clients_are_not_asked()
    {
        var ruth = await _app.AddAsync(SomePeople.Ruth());
        using var browser = new Browser(_app);
        Assert.Equal(ruth.Id.ToString(), (await browser.SignInAsync(ruth)).Text);
    }

    [Fact]
    public async Task Who_knows_a_password_cannot_replace_the_second_factor_that_is_there()
    {
        using var owner = new Browser(_app);
        var page = await owner.SignInAsync(_priya);
        await owner.SubmitAsync(page, ("code", AuthenticatorApp.Code(SettingUpAnAuthenticator.KeyOn(page))));

        using var thief = new Browser(_app);
        Assert.Equal("/identity/second-step", (await thief.SignInAsync(_priya)).Address.AbsolutePath);
        Assert.Equal("/identity/sign-in", (await thief.GoAsync(FirstFactor)).Address.AbsolutePath);
        var forged = await thief.SubmitAsync(page, ("code", AuthenticatorApp.Code(SettingUpAnAuthenticator.KeyOn(page), stepsAway: 1)));
        Assert.NotEqual(_priya.Id.ToString(), (await thief.GoAsync("/")).Text);
        Assert.Empty(SettingUpAnAuthenticator.CodesOn(forged));
    }

    [Fact]
    public async Task The_last_one_stays()
    {
        using var browser = new Browser(_app);
        var page = await browser.SignInAsync(_priya);
        await browser.SubmitAsync(page, ("code", AuthenticatorApp.Code(SettingUpAnAuthenticator.KeyOn(page))));
        var answer = await browser.SubmitAsync(await browser.GoAsync("/identity/security/authenticator/remove"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Set up another before you remove it", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("false", "/identity/first-factor")]
    [InlineData("true", "/")]
    public async Task Without_a_word_in_the_configuration_staff_are_asked_except_in_the_demo(string demo, string arrival)
    {
        await using var app = await RunningApp.StartAsync(("Identity:SecondFactorFor", ""), ("Demo:Enabled", demo), ("Demo:Password", RunningApp.Password));
        using var browser = new Browser(app);
        Assert.Equal(arrival, (await browser.SignInAsync(await app.AddAsync(SomePeople.Priya()))).Address.AbsolutePath);
    }
}
