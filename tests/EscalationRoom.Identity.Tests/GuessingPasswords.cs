using System.Net;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.SignIn.Attempts;
using EscalationRoom.Identity.Tests.Hosts;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.Tests;

public sealed partial class GuessingPasswords(AppWithOtherClient fixture) : IClassFixture<AppWithOtherClient>, IAsyncLifetime
{
    private static readonly Caller Somewhere = new(IPAddress.Parse("203.0.113.9"));

    private readonly RunningApp _app = fixture.App;
    private Person _priya = null!;

    public async ValueTask InitializeAsync() => _priya = await _app.AddAsync(SomePeople.Priya());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_somebody_who_left_get_the_same_answer()
    {
        var left = await _app.AddAsync(SomePeople.Noor());
        await _app.DeactivateAsync(left);
        var wrong = await TryAsync(_priya.Email, "a-wrong-but-long-password");
        var unknown = await TryAsync("nobody@corvane.example", "a-wrong-but-long-password");
        var gone = await TryAsync(left.Email, RunningApp.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("do not fit together", wrong.Text, StringComparison.Ordinal);
        Assert.Equal((wrong.Status, Comparable(wrong)), (unknown.Status, Comparable(unknown)));
        Assert.Equal((wrong.Status, Comparable(wrong)), (gone.Status, Comparable(gone)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-long-enough-secret ")]
    [InlineData("A-LONG-ENOUGH-SECRET")]
    public async Task Only_the_very_password_counts(string password) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(_priya.Email, password)).Status);

    [Fact]
    public async Task A_password_of_megabytes_is_not_even_hashed() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await TryAsync(_priya.Email, new string('x', 1_000_000))).Status);

    [Fact]
    public async Task A_form_from_a_foreign_page_is_not_taken()
    {
        using var browser = new Browser(_app);
        var answer = await browser.PostAsync("/identity/sign-in", ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Location"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/connect/authorize@evil.example")]
    public async Task Signing_in_never_leads_to_a_foreign_page(string returnUrl)
    {
        using var browser = new Browser(_app);
        var page = await browser.GoAsync("/identity/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.DoesNotContain("evil.example", page.Text, StringComparison.Ordinal);
        var arrival = await browser.SubmitAsync(page, ("email", _priya.Email), ("password", RunningApp.Password), ("returnUrl", returnUrl));
        Assert.Equal(new Uri(_app.Address).Authority, arrival.Address.Authority);
    }

    [Fact]
    public async Task After_ten_attempts_the_eleventh_waits_whatever_the_password()
    {
        using var browser = new Browser(_app);
        var page = await browser.GoAsync("/identity/sign-in");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var answer = await browser.SubmitAsync(page, ("email", _priya.Email), ("password", $"wrong number {attempt}"));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SubmitAsync(page, ("email", _priya.Email), ("password", RunningApp.Password))).Status);
    }

    [Fact]
    public void A_stranger_elsewhere_cannot_lock_a_person_out()
    {
        var limits = new AttemptLimits(Options.Create(new AttemptOptions { PerAccountAndAddress = 3 }), TimeProvider.System);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            limits.Count("priya@corvane.example", Somewhere);
        }

        Assert.NotNull(limits.Count("priya@corvane.example", Somewhere));
        Assert.Null(limits.Count("priya@corvane.example", new Caller(IPAddress.Parse("198.51.100.7"))));
    }

    [Fact]
    public void Trying_one_password_on_many_accounts_is_slowed_down_too()
    {
        var limits = new AttemptLimits(Options.Create(new AttemptOptions { PerAddress = 20 }), TimeProvider.System);
        var refused = Enumerable.Range(0, 50).Count(it => limits.Count($"person-{it}@corvane.example", Somewhere) is not null);
        Assert.Equal(30, refused);
    }

    [Fact]
    public void A_household_with_many_addresses_counts_as_one()
    {
        var limits = new AttemptLimits(Options.Create(new AttemptOptions { PerAddress = 20 }), TimeProvider.System);
        var refused = Enumerable.Range(1, 50).Count(it => limits.Count("a@b.example", new Caller(IPAddress.Parse($"2001:db8:1:2::{it:x}"))) is not null);
        Assert.True(refused >= 30);
    }

    private async Task<Arrival> TryAsync(string email, string password)
    {
        using var browser = new Browser(_app);
        return await browser.SubmitAsync(await browser.GoAsync("/identity/sign-in"), ("email", email), ("password", password));
    }

    /// <summary>Without what differs from page to page by nature: the form's token and the address typed.</summary>
    private static string Comparable(Arrival page) => Values().Replace(page.Text, "value");

    [GeneratedRegex("value=\"[^\"]*\"")]
    private static partial Regex Values();
}
