using System.Net;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests.Security;

public sealed class ChangingThePassword(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private const string Page = "/identity/security/password";
    private const string Next = "four unrelated words here";

    private readonly RunningApp _app = fixture.App;
    private Person _priya = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _priya = await _app.AddAsync(SomePeople.Priya());
        _browser = new Browser(_app);
        await _browser.SignInAsync(_priya);
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_new_one_lets_in_and_the_old_one_no_longer()
    {
        Assert.Contains("Your password is changed", (await ChangeAsync()).Text, StringComparison.Ordinal);
        using var again = new Browser(_app);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SignInAsync(_priya)).Status);
        Assert.Equal(_priya.Id.ToString(), (await again.SignInAsync(_priya, Next)).Text);
    }

    [Fact]
    public async Task It_ends_every_other_session_with_its_open_pages_and_keeps_this_one()
    {
        using var other = new Browser(_app);
        await other.SignInAsync(_priya);
        await using var page = await other.OpenAsync("/_blazor/open");
        await ChangeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAnyAsync<IOException>(() => page.CopyToAsync(Stream.Null, patience.Token));
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_in_between_is_still_this_one()
    {
        await _browser.SignInAsync(_priya, to: "/identity/sign-in");
        await ChangeAsync();
        await Task.Delay(1_100, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await _browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_elsewhere_gives_no_more_codes_and_this_one_does()
    {
        using var other = new Browser(_app);
        await other.SignInAsync(_priya);
        await ChangeAsync();
        Assert.Null(OtherClient.Parameter(await other.GetAsync(OtherClient.Address()), "code"));
        Assert.NotNull(OtherClient.Parameter(await _browser.GetAsync(OtherClient.Address()), "code"));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Unauthorized)]
    public async Task Tokens_end_only_when_that_is_asked_for(bool asked, HttpStatusCode afterwards)
    {
        var token = await _app.Services.GetRequiredService<AccessTokenStore>().CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        await ChangeAsync(more: asked ? [("tokens", "on")] : []);
        using var program = new HttpClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token.Secret);
        Assert.Equal(afterwards, (await program.GetAsync(_app.Address + "/api/me", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("not the current one", Next, "Your current password is not right")]
    [InlineData("", Next, "Your current password is not right")]
    [InlineData(RunningApp.Password, "too short", "at least 15 characters")]
    [InlineData(RunningApp.Password, "", "at least 15 characters")]
    [InlineData(RunningApp.Password, "passwordpassword1", "tried first")]
    [InlineData(RunningApp.Password, "aaaaaaaaaaaaaaaaaaaaa", "different characters")]
    [InlineData(RunningApp.Password, RunningApp.Password, "the password you have")]
    public async Task What_cannot_be_used_is_refused_in_words_and_changes_nothing(string current, string password, string reason)
    {
        var answer = await ChangeAsync(current, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        using var again = new Browser(_app);
        Assert.Equal(_priya.Id.ToString(), (await again.SignInAsync(_priya)).Text);
    }

    [Fact]
    public async Task A_password_of_megabytes_is_refused_unhashed() =>
        Assert.Contains("256 characters long at most", (await ChangeAsync(password: new string('x', 200_000))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Guessing_the_current_one_is_slowed_down()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await ChangeAsync(current: $"guess number {attempt}");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ChangeAsync()).Status);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("/identity/security/authenticator")]
    [InlineData("/identity/security/authenticator/remove")]
    [InlineData("/identity/security/recovery-codes")]
    public async Task A_foreign_page_cannot_do_it(string path)
    {
        var answer = await _browser.PostAsync(path, ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<Arrival> ChangeAsync(string current = RunningApp.Password, string password = Next, params (string, string)[] more) =>
        await _browser.SubmitAsync(await _browser.GoAsync(Page), [("current", current), ("password", password), .. more]);
}
