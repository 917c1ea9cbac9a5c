using EscalationRoom.Data;
using EscalationRoom.Identity;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Ownership;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Shell.SignIn;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddEscalationData(builder.Configuration);
builder.Services.AddDemo();
builder.AddEmbeddedIdentity();
builder.AddSignIn();
builder.Services.AddRooms(builder.Configuration.GetConnectionString("Redis"));
builder.Services.AddOwnership();
builder.Services.AddNotifications();

var app = builder.Build();
app.MapSignIn();
app.MapEmbeddedIdentity();
var api = app.MapGroup("/api");
app.MapRooms(api);
api.MapOwnership();
app.Run();
