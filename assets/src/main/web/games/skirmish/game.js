// Skirmish on the screen: puts together what draws its parts, and turns what the player wants into controls.

import { Arena, OUTSIDE } from '../scene/arena.js';
import { FollowCamera } from '../scene/follow-camera.js';
import { cssColor, MinimapPainter } from '../scene/minimap.js';
import { Quality } from '../scene/quality.js';
import { Shake } from '../scene/shake.js';
import { TopDownView } from '../scene/top-down-view.js';
import { SILENCE } from '../../sound/silence.js';
import { Aim } from './aim.js';
import { Avatars } from './avatars.js';
import { Beams } from './beams.js';
import { actions, edgesOf, packHeld } from './controls.js';
import { Effects } from './effects.js';
import { Layers } from './layers.js';
import { Looks } from './looks.js';
import { MatchClock } from './match-clock.js';
import { OwnState } from './own-state.js';
import { Pickups } from './pickups.js';
import { skirmishAtlas } from './pictures.js';
import { Projectiles } from './projectiles.js';
import { Roster } from './roster.js';
import { PULSE, WEAPON_NAMES } from './weapons.js';

export { actions };

const HEALTH_FULL = 100;
const SHIELD_FULL = 100;
const ROSTER_MILLIS = 200;

/** Around who has won it is celebrated so often. */
const CHEER_MILLIS = 380;

/** Creates the game for a client that is in the match. */
export function createGame(context) {
  return new SkirmishGame(context);
}

class SkirmishGame {
  roster;

  #client;
  #picture;
  #input;
  #aim;
  #sound;
  #view;
  #quality;
  #shake = new Shake();
  #arena;
  #camera;
  #layers;
  #looks;
  #effects;
  #avatars;
  #projectiles;
  #beams;
  #pickups;
  #emoteField;
  #own;
  #clock;
  #minimap;
  #minimapColors;
  #unlisten = [];
  #listedAt = 0;
  #cheeredAt = 0;
  #isPast = false;
  #vitals = {};

  constructor({ client, picture, canvas, input, settings, sound = SILENCE, camera }) {
    const map = client.map();
    this.#client = client;
    this.#picture = picture;
    this.#input = input;
    this.#aim = new Aim(client);
    this.#sound = sound;
    this.#quality = Quality.of(canvas);
    this.#view = new TopDownView(canvas, OUTSIDE, map);
    this.#arena = new Arena(map);
    this.#looks = new Looks(client.slot());
    const { cells } = this.#buildScene();
    this.#effects = new Effects(cells);
    const parts = {
      ownSlot: client.slot(),
      tables: client.tables(),
      picture,
      cells,
      sound,
      aim: this.#aim,
      looks: this.#looks,
      layers: this.#layers,
      effects: this.#effects,
      shake: this.#shake,
      view: this.#view,
    };
    this.#avatars = new Avatars(parts);
    parts.avatars = this.#avatars;
    this.#projectiles = new Projectiles(parts);
    this.#beams = new Beams(parts);
    this.#pickups = new Pickups(parts);
    this.#emoteField = this.#avatars.list.field('emote');
    this.#own = new OwnState(parts.tables);
    this.#clock = new MatchClock(client, sound);
    this.roster = new Roster(client, this.#clock);
    this.#camera = new FollowCamera(camera, input, this.#view, this.#avatars.list);
    this.#minimap = new MinimapPainter(map);
    this.#obey(settings);
  }

  /** Frees what the graphics card holds, and listens to the settings no more. */
  dispose() {
    this.#unlisten.forEach((end) => end());
    this.#view.dispose();
  }

  resize(width, height, pixelRatio) {
    this.#view.resize(width, height, pixelRatio);
    this.#layers.names.fit(this.#view.scale);
  }

  /** The controls as they are now, packed. */
  held(nowMillis) {
    const own = this.#avatars.own;
    const radians = this.#input.aimRadians ?? Math.atan2(
      this.#view.worldY(this.#input.mouseY) - own.y,
      this.#view.worldX(this.#input.mouseX) - own.x,
    );
    const steps = this.#aim.point(radians, this.#input.firing, nowMillis);
    return packHeld(this.#input.horizontal, this.#input.vertical, steps, this.#input.firing);
  }

  /** What an action means as presses; 0 for nothing. */
  edgesOf(action) {
    return edgesOf(action);
  }

  draw(nowMillis) {
    this.#followQuality(nowMillis);
    this.#noticeJump();
    this.#avatars.refresh();
    this.#list(nowMillis);
    this.#clock.update();
    this.#point(nowMillis);
    this.#layers.clear();
    this.#effects.begin(nowMillis);
    this.#pickups.draw(nowMillis);
    this.#projectiles.draw(nowMillis);
    this.#beams.draw(nowMillis);
    this.#avatars.draw(nowMillis, this.#isPast);
    this.#noteHits();
    this.#cheer(nowMillis);
    this.#effects.draw(nowMillis, this.#layers);
    this.#layers.commit();
    this.#view.draw();
  }

  /** What the player wants to know about the own avatar; valid until the next call. */
  vitals() {
    const { present, health, shield, weapon } = this.#avatars.own;
    const vitals = this.#vitals;
    vitals.health = present ? health / HEALTH_FULL : 0;
    vitals.healthText = present ? String(health) : '';
    vitals.shield = present ? shield / SHIELD_FULL : 0;
    vitals.weapon = present ? WEAPON_NAMES[weapon] : '';
    vitals.ammo = present && weapon !== PULSE ? this.#own.ammo : '∞';
    vitals.dash = this.#own.dash;
    vitals.score = this.roster.score;
    vitals.respawnSeconds = present ? 0 : this.roster.respawnSeconds;
    vitals.killer = this.roster.killerName;
    return vitals;
  }

  /** Damage taken since the last call: { amount, radians }. */
  takeHurt() {
    return this.#own.takeHurt();
  }

  /** Own hits since the last call. */
  takeHits() {
    return this.#own.takeHits();
  }

  /** What the match is in the middle of: { name, secondsLeft, winner, teams }. */
  phase() {
    return this.#clock.phase(this.roster.players);
  }

  /** Draws the whole map: walls, pickups, oneself, team mates, and of the others those on the screen. */
  minimap(context) {
    const view = this.#view;
    const list = this.#avatars.list;
    const own = this.#client.slot();
    this.#minimap.begin(context);
    this.#pickups.drawMinimap(this.#minimap, this.#minimapColors);
    this.#minimap.frame(view.centerX, view.centerY, view.halfWidth, view.halfHeight);
    for (let i = 0; i < list.count; i++) {
      list.select(i);
      const slot = list.id;
      if (slot !== own && (this.#looks.isMate(slot) || view.shows(list.x, list.y, 0))) {
        this.#minimap.dot(list.x, list.y, 3, cssColor(this.#looks.colorOf(slot)));
      }
    }
    if (list.selectId(own)) {
      this.#minimap.arrow(list.x, list.y, list.radians(list.field('aim')), 6, cssColor(this.#looks.colorOf(own)));
    }
  }

  /** Where the own avatar is drawn, in world pixels, and where the match has it aim, or null while there is none. */
  ownPosition() {
    const { present, x, y, aim } = this.#avatars.own;
    return present ? { x, y, aim } : null;
  }

  /** Where the others are drawn, and which emote they make (0: none). */
  otherPositions() {
    const list = this.#avatars.list;
    const others = [];
    for (let i = 0; i < list.count; i++) {
      list.select(i);
      if (list.id !== this.#client.slot()) {
        others.push({
          slot: list.id,
          birthTick: list.birthTick,
          x: list.x,
          y: list.y,
          speed: this.#avatars.speed,
          emote: list.value(this.#emoteField),
        });
      }
    }
    return others;
  }

  /** How far it is from the middle of the screen to its edges, in world pixels. */
  get view() {
    return { halfWidth: this.#view.halfWidth, halfHeight: this.#view.halfHeight };
  }

  /** What has been drawn of shots so far: how many with each weapon, and explosions. */
  get shown() {
    const [pulse, scatter, , rocket] = this.#projectiles.shotsShown;
    return { pulse, scatter, rail: this.#beams.shown, rocket, explosions: this.#projectiles.explosionsShown };
  }

  /** Pickups that were seen: kind, place, and how far each has come back. */
  get pickups() {
    return this.#pickups.known;
  }

  get shotCount() {
    return this.#projectiles.list.count;
  }

  get drawCalls() {
    return this.#view.drawCalls;
  }

  #buildScene() {
    const atlas = skirmishAtlas();
    this.#view.scene.add(this.#arena.floor, this.#arena.walls);
    this.#layers = new Layers(this.#view.scene, atlas);
    return atlas;
  }

  /** Does as the settings say, now and whenever they change. */
  #obey(settings) {
    const follow = (key, apply) => {
      apply(settings?.[key]);
      if (settings) {
        this.#unlisten.push(settings.onChange(key, apply));
      }
    };
    const shake = () => {
      this.#shake.enabled = settings ? settings.screenShake && !settings.reducedMotion : true;
    };
    follow('quality', (name) => this.#quality.choose(name));
    follow('palette', (name) => {
      this.#looks.choosePalette(name);
      this.#minimapColors = this.#looks.palette.pickups.map(cssColor);
    });
    follow('screenShake', shake);
    follow('reducedMotion', shake);
  }

  #followQuality(nowMillis) {
    this.#quality.note(nowMillis);
    const level = this.#quality.level;
    this.#view.setQuality(level);
    this.#effects.particles.share = level.particles;
  }

  /** Between now and a picture of the past there is no motion. */
  #noticeJump() {
    const isPast = this.#picture.isShowingThePast;
    if (isPast !== this.#isPast) {
      this.#isPast = isPast;
      this.#avatars.forget();
      this.#projectiles.forget();
      this.#beams.forget();
      this.#pickups.forget();
    }
  }

  #list(nowMillis) {
    if (nowMillis - this.#listedAt < ROSTER_MILLIS) {
      return;
    }
    this.#listedAt = nowMillis;
    const deaths = this.roster.refresh();
    this.#looks.setTeams(this.roster.players);
    for (const { slot, name } of this.roster.players) {
      this.#layers.names.set(slot, name);
    }
    if (deaths.some((death) => death.ownKill)) {
      this.#sound.play('kill', 0.8);
    }
  }

  #point(nowMillis) {
    const own = this.#avatars.own;
    const view = this.#view;
    this.#camera.point(own.x, own.y);
    this.#shake.apply(nowMillis, view);
    this.#arena.lookAt(view.centerX + view.shakeX, view.centerY + view.shakeY, own.x, own.y);
    this.#sound.listenAt(view.centerX, view.centerY, view.halfWidth);
  }

  #noteHits() {
    const own = this.#avatars.own;
    const now = !this.#isPast;
    if (this.#own.update(own.present && now, now ? own.lost : 0) > 0) {
      this.#sound.play('hitMarker', 0.5);
    }
  }

  #cheer(nowMillis) {
    const list = this.#avatars.list;
    if (this.#clock.isPodium && nowMillis - this.#cheeredAt > CHEER_MILLIS && list.selectId(this.#clock.winnerSlot)) {
      this.#cheeredAt = nowMillis;
      this.#effects.appear(list.x, list.y, this.#looks.colorOf(list.id));
    }
  }
}
